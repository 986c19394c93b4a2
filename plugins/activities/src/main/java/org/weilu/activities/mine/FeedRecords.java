package org.weilu.activities.mine;

import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** What is kept of a person for their calendar: that there is an address. */
record FeedRecords(Store store) implements PersonalData {
    @Override
    public Map<String, Object> export(String person) {
        return store.read(em -> Optional.ofNullable(em.find(FeedRow.class, person))
                .<Map<String, Object>>map(row ->
                        Map.of("activities_feed", Map.of("made", row.made().toString())))
                .orElse(Map.of()));
    }

    @Override
    public void erase(String person) {
        store.write(em -> {
            FeedRow row = em.find(FeedRow.class, person);
            if (row != null) {
                em.remove(row);
            }
            return row;
        });
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
