package org.weilu.spi;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One extension and the guard round it. Whoever calls says what a failure costs: what shows is left out, what decides
 * refuses, what takes part in a transaction fails it. Each failure is logged with the plugin's name and counted.
 */
public interface Extension<E extends ExtensionPoint> {
    /** The id of the plugin that added it; {@code community}, {@code web} and so on for the portal's own. */
    String plugin();

    /** The extension itself, unguarded: for records, which are data. */
    E value();

    /** Calls for something to show: empty if it fails or answers null. */
    <R> Optional<R> show(Function<? super E, ? extends @Nullable R> call);

    /** Calls for a decision: if it fails, a refusal in the given language that says it cannot be checked just now. */
    Optional<Refusal> decide(Locale language, Function<? super E, Optional<Refusal>> call);

    /** Calls what takes part: a failure is passed on as it is, after it was logged and counted. */
    <R extends @Nullable Object> R join(Function<? super E, ? extends R> call);
}
