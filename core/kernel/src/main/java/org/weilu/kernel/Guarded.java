package org.weilu.kernel;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;

/** An extension with its guard. */
final class Guarded<E extends ExtensionPoint> implements Extension<E> {
    private static final Logger LOG = LoggerFactory.getLogger("org.weilu.guard");
    private static final Texts TEXTS = Texts.of(Guarded.class);
    /** After so many traces an extension gets one line a failure: a broken panel must not fill the disk. */
    private static final int TRACES = 5;

    private final String plugin;
    private final E value;
    private final Failures failures;
    private final AtomicInteger traces = new AtomicInteger();

    Guarded(String plugin, E value, Failures failures) {
        this.plugin = plugin;
        this.value = value;
        this.failures = failures;
    }

    @Override
    public String plugin() {
        return plugin;
    }

    @Override
    public E value() {
        return value;
    }

    @Override
    public <R> Optional<R> show(Function<? super E, ? extends @Nullable R> call) {
        try {
            return Optional.ofNullable(call.apply(value));
        } catch (Throwable e) {
            failed(e, "is left out");
            return Optional.empty();
        }
    }

    @Override
    public Optional<Refusal> decide(Locale language, Function<? super E, Optional<Refusal>> call) {
        try {
            return Objects.requireNonNull(call.apply(value), "a rule answered null");
        } catch (Throwable e) {
            failed(e, "could not decide and refuses");
            return Optional.of(cannotCheck(language));
        }
    }

    @Override
    public <R extends @Nullable Object> R join(Function<? super E, ? extends R> call) {
        try {
            return call.apply(value);
        } catch (Throwable e) {
            if (isOrdinary(e)) {
                LOG.debug("Plugin {}: {} ends the transaction", plugin, name(), e);
            } else {
                failed(e, "fails the transaction");
            }
            throw e;
        }
    }

    private void failed(Throwable failure, String consequence) {
        failures.count(plugin);
        if (traces.getAndIncrement() < TRACES) {
            LOG.warn("Plugin {}: {} {}", plugin, name(), consequence, failure);
        } else {
            LOG.warn("Plugin {}: {} {}: {}", plugin, name(), consequence, failure.toString());
        }
        Fatal.passOn(failure);
    }

    /** A refusal to a visitor, and a collision that the store repeats: neither is a fault of the plugin. */
    private static boolean isOrdinary(Throwable failure) {
        if (failure instanceof PortalException refused) {
            return refused.kind() != Refusal.Kind.FAULT;
        }
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith("40")) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private String name() {
        return value.getClass().getName();
    }

    private static Refusal cannotCheck(Locale language) {
        return Refusal.of(Refusal.Kind.UNAVAILABLE, "cannot_check", TEXTS.say(language, "cannot-check"))
                .withWayOn(new Refusal.WayOn(TEXTS.say(language, "way-on"), null));
    }

    @Override
    public String toString() {
        return plugin + ": " + name();
    }
}
