package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class SignupsRaceIT {
    private static final int THREADS = 32;
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    @OnEachDatabase
    void twoHundredForTwentySeats(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        Occasion occasion = hall.occasion(20);
        List<Party> parties = all(hall.signups, occasion, "p", 200);
        assertThat(parties)
                .filteredOn(party -> party.status() == Status.CONFIRMED)
                .hasSize(20);
        assertThat(parties)
                .filteredOn(party -> party.status() == Status.WAITING)
                .hasSize(180);
        Occasion after = hall.signups.occasion(occasion.id()).orElseThrow();
        assertThat(after.taken()).isEqualTo(20);
        assertThat(after.waiting()).isEqualTo(180);
        List<Party> first = hall.signups
                .coming(hall.portal.itself(), occasion.id(), Slice.first(100))
                .orThrow()
                .items();
        assertThat(first.subList(20, 100))
                .extracting(Party::position)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 80).boxed().toList());
        assertThat(parties).extracting(Party::number).doesNotHaveDuplicates();
    }

    private static List<Party> all(Signups signups, Occasion occasion, String name, int people) throws Exception {
        return Crowd.all(
                        THREADS,
                        IntStream.range(0, people)
                                .<Callable<Outcome<Party>>>mapToObj(
                                        i -> () -> signups.signUp(Hall.person(name + i), occasion.id(), List.of()))
                                .toList())
                .stream()
                .map(Outcome::orThrow)
                .map(Objects::requireNonNull)
                .toList();
    }
}
