package org.weilu.venues.closure;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** Who closed a room, which nobody is shown. */
record ClosureRecords(Store store) implements PersonalData {
    @Override
    public Map<String, Object> export(String person) {
        return Map.of();
    }

    @Override
    public void erase(String person) {
        store.write(em -> {
            List<ClosureRow> rows = em.createQuery(
                            "select c from venuesClosure c where c.madeBy = :person", ClosureRow.class)
                    .setParameter("person", person)
                    .getResultList();
            rows.forEach(row -> row.forget(person));
            return person;
        });
    }

    @Override
    public Period retention() {
        return Period.ofYears(2);
    }
}
