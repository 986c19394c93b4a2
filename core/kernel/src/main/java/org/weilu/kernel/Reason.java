package org.weilu.kernel;

import java.util.List;
import java.util.Locale;
import org.weilu.spi.PortalException;
import org.weilu.spi.Texts;

/** Why a plugin was left out, in words for whoever looks after the portal. */
record Reason(String key, List<Object> values) {
    private static final Texts TEXTS = Texts.of(Reason.class);

    static Reason of(String key, Object... values) {
        return new Reason(key, List.of(values));
    }

    /** A failure in a plugin's code, by its message where it has one. */
    static Reason of(String key, Throwable failure) {
        return of(key, describe(failure));
    }

    String say(Locale language) {
        return TEXTS.say(language, key, values.toArray());
    }

    private static String describe(Throwable failure) {
        if (failure instanceof PortalException refused) {
            return refused.refusal().words();
        }
        String name = failure.getClass().getSimpleName();
        return failure.getMessage() == null ? name : name + ": " + failure.getMessage();
    }

    @Override
    public String toString() {
        return say(Locale.ENGLISH);
    }
}
