package org.weilu.signup.place;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.signup.api.Occasion;
import org.weilu.spi.store.Store;
import org.weilu.store.Crowd;
import org.weilu.store.TestDatabase;

/** A program: sign-ups a second, 32 writers on one occasion, beside a bare conditional UPDATE and INSERT. */
final class SignupThroughput {
    private static final Logger LOG = LoggerFactory.getLogger(SignupThroughput.class);
    private static final int WRITERS = 32;
    private static final int ROUNDS = 3;
    private static final AtomicLong ROWS = new AtomicLong();

    private SignupThroughput() {}

    public static void main(String[] args) throws Exception {
        int wishes = args.length == 0 ? 1_600 : Integer.parseInt(args[0]);
        for (TestDatabase database : TestDatabase.values()) {
            try (Hall.Halls halls = new Hall.Halls()) {
                Hall hall = halls.on(database);
                hall.know("t", wishes);
                for (int round = 0; round < ROUNDS; round++) {
                    double bare = rate(hall.occasion(wishes), wishes, (occasion, i) -> bare(hall, occasion, i));
                    double service = rate(
                            hall.occasion(wishes),
                            wishes,
                            (occasion, i) -> hall.signups
                                    .signUp(Hall.person("t" + i), occasion.id(), List.of())
                                    .orThrow());
                    LOG.warn(
                            "{} round {}: bare {}/s, sign-ups {}/s, {} %",
                            database, round, number(bare), number(service), number(100 * service / bare));
                }
            }
        }
    }

    private interface One {
        void run(Occasion occasion, int i);
    }

    private static double rate(Occasion occasion, int wishes, One one) throws Exception {
        long began = System.nanoTime();
        Crowd.all(
                WRITERS,
                IntStream.range(0, wishes)
                        .<Callable<Integer>>mapToObj(i -> () -> {
                            one.run(occasion, i);
                            return i;
                        })
                        .toList());
        return wishes * 1e9 / (System.nanoTime() - began);
    }

    private static void bare(Hall hall, Occasion occasion, int i) {
        hall.portal.service(Store.class).write(em -> {
            insert(em, occasion.id(), i);
            return em.createNativeQuery(
                            "UPDATE signup_occasion SET taken = taken + 1 WHERE id = ?1 AND taken < capacity")
                    .setParameter(1, occasion.id())
                    .executeUpdate();
        });
    }

    private static void insert(EntityManager em, String occasion, int i) {
        String id = "x" + ROWS.incrementAndGet();
        em.createNativeQuery(
                        "INSERT INTO signup_guest (id, party, occasion, person, seat_of) VALUES (?1, ?2, ?3, ?4, ?4)")
                .setParameter(1, id)
                .setParameter(2, id)
                .setParameter(3, occasion)
                .setParameter(4, "bare" + i)
                .executeUpdate();
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }
}
