package org.weilu.activities.activity;

import java.util.List;
import java.util.Locale;
import org.weilu.spi.Texts;
import org.weilu.spi.entry.Facet;

/** The kinds of activities that have a name in both languages; a community may use words of its own beside them. */
public final class Kinds {
    public static final List<String> KNOWN = List.of(
            "talk",
            "class",
            "craft",
            "children",
            "health",
            "social",
            "festival",
            "film",
            "sport",
            "service",
            "volunteer");
    private static final Texts TEXTS = Texts.of(Kinds.class);

    static final Facet FACET =
            new Facet("kind", language -> TEXTS.say(language, "facet"), (who, kind) -> name(who.language(), kind));

    private Kinds() {}

    public static String name(Locale language, String kind) {
        return KNOWN.contains(kind) ? TEXTS.say(language, kind) : kind;
    }
}
