package org.weilu.community.household;

import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** What is kept of a person's place in a household. */
final class HouseholdRecords implements PersonalData {
    private final Store store;

    HouseholdRecords(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> export(String person) {
        return store.read(em -> Optional.ofNullable(em.find(MemberRow.class, person))
                .<Map<String, Object>>map(row -> {
                    Map<String, Object> fields = new HashMap<>();
                    fields.put("household", row.household());
                    fields.put("part", row.part().name());
                    if (row.born() != null) {
                        fields.put("born", row.born().toString());
                    }
                    return Map.of("community_member", fields);
                })
                .orElse(Map.of()));
    }

    @Override
    public void erase(String person) {
        store.write(em -> {
            Optional.ofNullable(em.find(MemberRow.class, person)).ifPresent(em::remove);
            return person;
        });
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
