package org.weilu.signup.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.weilu.spi.access.Visitor;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

/** Random histories of one occasion, each with its own clock; the long run has ten thousand. */
class HistoriesIT {
    private static final int THREADS = 4;
    private static final int HISTORIES = Boolean.parseBoolean(System.getenv("WEILU_TEST_LONG")) ? 5_000 : 80;
    private static final Hall.Halls HALLS = new Hall.Halls();

    @AfterAll
    static void close() {
        HALLS.close();
    }

    @OnEachDatabase
    void nobodyIsTreatedUnfairly(TestDatabase database) throws Exception {
        Hall hall = HALLS.on(database);
        List<Hall.Family> families = IntStream.range(0, THREADS)
                .mapToObj(i -> hall.mixedFamily("history-" + database + i, 12))
                .toList();
        Visitor clerk = hall.portal.visitor(hall.portal.person("history-clerk", "clerk"));
        List<History> lived = Crowd.all(
                THREADS,
                IntStream.range(0, HISTORIES)
                        .<Callable<History>>mapToObj(i -> () -> {
                            History history = new History(hall, families.get(i % THREADS), clerk, i);
                            history.live();
                            return history;
                        })
                        .toList());
        assertThat(lived).hasSize(HISTORIES);
        assertThat(lived.stream().filter(one -> one.movedUp > 0))
                .as("in which somebody moves up")
                .hasSizeGreaterThan(HISTORIES / 8);
        assertThat(lived.stream().filter(one -> one.offered > 0))
                .as("in which somebody is asked")
                .hasSizeGreaterThan(HISTORIES / 40);
        assertThat(lived.stream().filter(one -> one.kept > 0))
                .as("in which somebody sits on a kept seat")
                .hasSizeGreaterThan(HISTORIES / 8);
        assertThat(lived.stream().filter(one -> one.passed > 0))
                .as("in which somebody is passed")
                .isNotEmpty();
    }
}
