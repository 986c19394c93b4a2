package org.weilu.venues.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;

class VenueTest {
    private static final Text WORDS = new Text("小院", "Courtyard");

    private static Layout layout(String slug, int before, int after) {
        return new Layout(slug, slug, WORDS, 8, Set.of("a"), Duration.ofMinutes(before), Duration.ofMinutes(after));
    }

    /** What one layout needs after a party and another one before it, with the time between parties. */
    @Test
    void reachesAsFarAsAnyTwoLayoutsCanBeInEachOthersWay() {
        Venue venue = new Venue(
                "",
                "main",
                "courtyard",
                WORDS,
                WORDS,
                WORDS,
                WORDS,
                null,
                new OpenHours(Map.of()),
                Duration.ofMinutes(45),
                new Terms(30, 8, Approval.MANAGER),
                List.of(),
                List.of(layout("early", 30, 0), layout("late", 0, 15)),
                Instant.EPOCH);
        assertThat(venue.reach()).isEqualTo(Duration.ofMinutes(90));
    }
}
