package org.weilu.signup.occasion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Admission.Limit;
import org.weilu.signup.api.Admission.Per;
import org.weilu.signup.api.Admission.Window;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.WaitingTerms;
import org.weilu.signup.api.Whom;
import org.weilu.spi.access.Scope;

class FreeSeatsTest {
    private static final Instant STARTS = Instant.parse("2026-12-05T06:00:00Z");
    private static final Set<String> NONE = Set.of();
    private static final Set<String> ELDER = Set.of("elder");

    private static Occasion tea(int taken, Map<String, Integer> seated, Kept... kept) {
        OccasionPlan plan = new OccasionPlan(
                "tea",
                "main",
                "activity",
                "a",
                "/activities/tea",
                "围炉煮茶",
                "",
                "会客厅",
                "",
                STARTS,
                STARTS.plusSeconds(3600),
                40,
                true,
                null,
                null,
                null,
                null,
                Set.of(),
                Set.of(Scope.site("main")),
                List.of());
        return new Occasion(plan, new Admission(List.of(kept), List.of(), List.of(), null), taken, 0, seated, false);
    }

    @Test
    void keepsEightOfFortyUntilTwoHoursBefore() {
        Occasion tea = tea(32, Map.of(), new Kept(Whom.COUNTER, 8, Duration.ofHours(2)));
        Instant before = STARTS.minus(Duration.ofHours(2)).minusMillis(1);
        assertThat(FreeSeats.of(tea, before).seat(List.of(NONE))).isEmpty();
        assertThat(FreeSeats.of(tea, before).seat(List.of(Set.of("counter")))).contains(List.of("counter"));
        assertThat(FreeSeats.of(tea, before.plusMillis(1)).seat(List.of(NONE))).contains(List.of(FreeSeats.OPEN));
        assertThat(List.of(tea.free(before), tea.free(STARTS))).containsExactly(0, 8);
    }

    @Test
    void givesAllOrNoneAndTheirOwnFirst() {
        Occasion tea = tea(37, Map.of("elder", 1), new Kept(Whom.ELDERS, 3, Duration.ZERO));
        FreeSeats free = FreeSeats.of(tea, STARTS.minusSeconds(60));
        assertThat(free.seat(List.of(NONE, ELDER))).contains(List.of(FreeSeats.OPEN, "elder"));
        assertThat(free.seat(List.of(ELDER, ELDER, ELDER))).contains(List.of("elder", "elder", FreeSeats.OPEN));
        assertThat(free.seat(List.of(NONE, NONE))).isEmpty();
    }

    @Test
    void whoHasAChoiceLeavesTheSeatToWhoHasNone() {
        Set<String> both = Set.of("elder", "area:a");
        Occasion tea =
                tea(38, Map.of(), new Kept(Whom.ELDERS, 1, Duration.ZERO), new Kept(Whom.area("a"), 1, Duration.ZERO));
        assertThat(FreeSeats.of(tea, STARTS.minusSeconds(60)).seat(List.of(both, ELDER)))
                .contains(List.of("area:a", "elder"));
    }

    @Test
    void aLoweredCapacityKeepsNoMoreThanThereIs() {
        Occasion tea = tea(39, Map.of(), new Kept(Whom.ELDERS, 3, Duration.ZERO));
        Instant now = STARTS.minusSeconds(60);
        assertThat(tea.kept(now)).containsExactly(new Kept(Whom.ELDERS, 1, Duration.ZERO));
        assertThat(tea.free(now)).isZero();
    }

    @Test
    void isKeptAsWords() {
        Admission admission = new Admission(
                List.of(new Kept(Whom.COUNTER, 8, Duration.ofHours(2))),
                List.of(new Window(Whom.area("0f3k"), Duration.ofDays(1))),
                List.of(new Limit(Per.HOUSEHOLD, 4, 30)),
                new WaitingTerms(Duration.ofHours(12), 1));
        assertThat(AdmissionText.read(AdmissionText.of(admission))).isEqualTo(admission);
        assertThat(AdmissionText.read("")).isEqualTo(Admission.PLAIN);
    }
}
