package org.weilu.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Preview;
import org.weilu.store.Transaction.Purpose;

/** Opens, joins, tries again and ends transactions. */
final class Transactions {
    private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);
    private static final int TRIES = 5;
    private static final Duration CUT_OFF = Duration.ofSeconds(5);

    /** Of this store: a process may have several, each with its own transaction on one thread. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Transaction> current = new ThreadLocal<>();

    private final EntityManagerFactory unit;
    private final Database database;
    private final Duration limit;
    private final Consumer<Transaction> beforeCommit;
    private final Consumer<Transaction> afterCommit;

    /**
     * @param limit how old a transaction may be when it commits
     * @param beforeCommit writes the logs, with everything else written already
     * @param afterCommit tells followers, before the write returns
     */
    Transactions(
            EntityManagerFactory unit,
            Database database,
            Duration limit,
            Consumer<Transaction> beforeCommit,
            Consumer<Transaction> afterCommit) {
        this.unit = unit;
        this.database = database;
        this.limit = limit;
        this.beforeCommit = beforeCommit;
        this.afterCommit = afterCommit;
    }

    /** The write that this thread is in. */
    Transaction writing(String what) {
        Transaction open = current.get();
        if (open == null || open.purpose() == Purpose.READ) {
            throw PortalException.fault(what + " outside a write");
        }
        return open;
    }

    boolean isWriting() {
        Transaction open = current.get();
        return open != null && open.purpose() != Purpose.READ;
    }

    boolean isPreview() {
        Transaction open = current.get();
        return open != null && open.purpose() == Purpose.PREVIEW;
    }

    <T extends @Nullable Object> T read(Function<EntityManager, T> work) {
        Transaction open = current.get();
        if (open != null) {
            return work.apply(open.manager());
        }
        return tried(() -> {
            try (EntityManager manager = unit.createEntityManager()) {
                current.set(new Transaction(manager, Purpose.READ));
                return work.apply(manager);
            } finally {
                current.remove();
            }
        });
    }

    <T extends @Nullable Object> T write(Function<EntityManager, T> work) {
        Transaction open = current.get();
        if (open != null) {
            return open.join(work);
        }
        Written<T> written = tried(() -> once(work, Purpose.WRITE));
        if (written.committed()) {
            written.transaction().afterwards().forEach(Transactions::runQuietly);
            afterCommit.accept(written.transaction());
        }
        return written.result();
    }

    <T extends @Nullable Object> Preview<T> preview(Function<EntityManager, T> work) {
        if (current.get() != null) {
            throw PortalException.fault("a preview cannot join another transaction");
        }
        Written<T> written = tried(() -> once(work, Purpose.PREVIEW));
        return new Preview<>(written.result(), List.copyOf(written.transaction().effects()));
    }

    private record Written<T extends @Nullable Object>(T result, Transaction transaction, boolean committed) {}

    private <T extends @Nullable Object> Written<T> once(Function<EntityManager, T> work, Purpose purpose) {
        try (EntityManager manager = unit.createEntityManager()) {
            Transaction transaction = new Transaction(manager, purpose);
            manager.getTransaction().begin();
            try {
                current.set(transaction);
                // Asking for the connection makes reads use the transaction's own from the start.
                limitAge(transaction);
                T result = work.apply(manager);
                boolean refused = result instanceof Outcome.Refused;
                transaction.checkJoined(refused);
                if (refused) {
                    return new Written<>(result, transaction, false);
                }
                manager.flush();
                if (purpose == Purpose.PREVIEW) {
                    return new Written<>(result, transaction, false);
                }
                finish(transaction);
                return new Written<>(result, transaction, true);
            } finally {
                current.remove();
                rollBack(manager);
            }
        }
    }

    /** Whatever is not committed by now goes; on a broken connection it has gone, and what broke it is thrown. */
    private static void rollBack(EntityManager manager) {
        try {
            if (manager.getTransaction().isActive()) {
                manager.getTransaction().rollback();
            }
        } catch (RuntimeException e) {
            LOG.debug("could not roll back", e);
        }
    }

    /** Numbers are drawn last, so that they stand open for the time of a commit only. */
    private void finish(Transaction transaction) {
        if (transaction.nanos() > limit.toNanos()) {
            throw Trouble.unavailable(
                    "这次操作太久了，请再试一次。 That took too long, please try again.",
                    new IllegalStateException("a write of more than " + limit));
        }
        beforeCommit.accept(transaction);
        transaction.manager().getTransaction().commit();
    }

    private void limitAge(Transaction transaction) {
        try {
            var connection = transaction.connection();
            if (database.isPostgres()) {
                // A little later than here, so that only what hangs is cut off: PostgreSQL ends the connection.
                long millis = limit.plus(CUT_OFF).toMillis();
                String age = database.limitsTransactions()
                        ? "SET LOCAL transaction_timeout = " + millis
                        : "SET LOCAL statement_timeout = " + millis
                                + "; SET LOCAL idle_in_transaction_session_timeout = " + millis;
                try (Statement statement = connection.createStatement()) {
                    statement.execute(age);
                }
            }
        } catch (SQLException e) {
            throw Trouble.unavailable("数据库没有回答。 The database does not answer.", e);
        }
    }

    private static <R> R tried(Supplier<R> attempt) {
        boolean secondLook = false;
        for (int tries = 1; ; tries++) {
            try {
                return attempt.get();
            } catch (RuntimeException e) {
                Trouble trouble = Trouble.of(e);
                boolean again = switch (trouble) {
                    case COLLISION -> tries < TRIES;
                    case DUPLICATE -> !secondLook && tries < TRIES;
                    case AWAY, OTHER -> false;
                };
                if (!again) {
                    throw trouble.asThrown(e);
                }
                secondLook |= trouble == Trouble.DUPLICATE;
                LOG.debug("trying again after try {}", tries, e);
                pause(tries);
            }
        }
    }

    /** Not a sleep: nothing may interrupt a thread that Derby works on, and nothing here needs to know. */
    private static void pause(int tries) {
        long most = Duration.ofMillis(10L << tries).toNanos();
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(most / 4, most));
    }

    private static void runQuietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.error("what was to happen after a commit failed", e);
        }
    }
}
