package org.weilu.store;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/** What sort of failure a transaction ended with, and so whether trying again helps. */
enum Trouble {
    /** Another transaction was in the way: the same again will likely do. */
    COLLISION,
    /** A unique key is taken: a second look sees the row and can say so in words. */
    DUPLICATE,
    /** The database is gone, full, or took too long. */
    AWAY,
    /** Everything else is passed on as it is. */
    OTHER;

    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "40XL1", "40XL2", "55P03");
    /** Statement cancelled, transaction or idle timeout, server shutting down, too many connections. */
    private static final Set<String> AWAY_STATES =
            Set.of("57014", "25P03", "25P04", "57P01", "57P02", "57P03", "53300", "53100", "XJ040", "XSDG0");

    static Trouble of(Throwable failure) {
        Set<Throwable> seen = new HashSet<>();
        Trouble worst = OTHER;
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            if (t instanceof OptimisticLockException) {
                return COLLISION;
            }
            if (t instanceof SQLException sql) {
                Trouble found = of(sql.getSQLState());
                worst = found == OTHER ? worst : found;
            }
        }
        return worst;
    }

    private static Trouble of(@Nullable String state) {
        if (state == null) {
            return OTHER;
        }
        if (COLLISIONS.contains(state)) {
            return COLLISION;
        }
        if (state.equals("23505")) {
            return DUPLICATE;
        }
        return state.startsWith("08") || AWAY_STATES.contains(state) ? AWAY : OTHER;
    }

    /** What the caller gets when no try helped. The store knows no visitor, so both languages stand in the words. */
    RuntimeException asThrown(RuntimeException failure) {
        return switch (this) {
            case COLLISION, AWAY -> unavailable("现在太忙，请稍后再试。 Too busy just now, please try again.", failure);
            case DUPLICATE ->
                new PortalException(
                        Refusal.of(Refusal.Kind.CONFLICT, "duplicate", "已经有同样的一条了。 There is one like it already."),
                        failure);
            case OTHER -> failure;
        };
    }

    static PortalException unavailable(String words, @Nullable Throwable cause) {
        return new PortalException(Refusal.of(Refusal.Kind.UNAVAILABLE, "unavailable", words), cause);
    }
}
