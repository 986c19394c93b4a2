package org.weilu.spi;

import java.util.Locale;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusal.WayOn;
import org.weilu.spi.access.Visitor;

/** Makes refusals with the words of the class that refuses. */
public final class Refusals {
    private final Texts texts;

    private Refusals(Texts texts) {
        this.texts = texts;
    }

    public static Refusals of(Class<?> owner) {
        return new Refusals(Texts.of(owner));
    }

    /** @param key of the words; the code is given apart, since several words may share one */
    public Refusal no(Locale language, Kind kind, String code, String key, Object... values) {
        return Refusal.of(kind, code, texts.say(language, key, values));
    }

    public Refusal no(Visitor who, Kind kind, String code, String key, Object... values) {
        return no(who.language(), kind, code, key, values);
    }

    /** Bad input in a field. */
    public Refusal invalid(Visitor who, String field, String key, Object... values) {
        return Refusal.invalid(field, texts.say(who.language(), key, values));
    }

    /** A way on within the portal. */
    public WayOn way(Locale language, String key, String path) {
        return new WayOn(texts.say(language, key), path);
    }

    public String say(Locale language, String key, Object... values) {
        return texts.say(language, key, values);
    }
}
