package org.weilu.spi;

import java.util.List;
import java.util.function.Function;

/** What came of a wish: done, or refused with words. A write whose result is refused leaves nothing behind. */
public sealed interface Outcome<T> permits Outcome.Done, Outcome.Refused {

    record Done<T>(T value) implements Outcome<T> {}

    /** @param refusals at least one; for a form one a field, in the form's order */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("refused without a reason");
            }
        }

        public Refusal first() {
            return refusals.getFirst();
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(Refusal reason) {
        return new Refused<>(List.of(reason));
    }

    static <T> Outcome<T> refused(List<Refusal> reasons) {
        return new Refused<>(reasons);
    }

    /** The reasons; empty when done. */
    default List<Refusal> refusals() {
        return this instanceof Refused<T> refused ? refused.refusals : List.of();
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T> done -> new Done<>(change.apply(done.value));
            case Refused<T> refused -> new Refused<>(refused.refusals);
        };
    }

    /**
     * The value of a wish that must have been granted.
     *
     * @throws PortalException with the refusal, if it was not
     */
    default T orThrow() {
        return switch (this) {
            case Done<T> done -> done.value;
            case Refused<T> refused -> throw new PortalException(refused.first());
        };
    }
}
