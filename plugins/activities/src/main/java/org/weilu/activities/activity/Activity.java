package org.weilu.activities.activity;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.entry.Entry.Picture;

/**
 * An activity as it stands, without its dates.
 *
 * @param english words that may be empty, each by itself
 * @param space id of a venue's layout that it takes; null where the place is words only
 * @param leader id of the person who runs it
 * @param cancelled true if nothing of it takes place, {@code reason} why
 * @param version one higher with each edit: who edits says which one they read
 * @param editedBy id of who edited it last; null for the portal itself
 * @param discretion what is not told of it
 */
public record Activity(
        String id,
        String site,
        String slug,
        Words chinese,
        Words english,
        Marks marks,
        Terms terms,
        String leader,
        @Nullable String space,
        @Nullable Picture cover,
        boolean cancelled,
        String reason,
        long version,
        Instant published,
        Instant updated,
        @Nullable String editedBy,
        Discretion discretion)
        implements Scoped {
    public static final String TYPE = "activity";

    public String path() {
        return "/activities/" + slug;
    }

    public String title(Locale language) {
        return choose(language, chinese.title(), english.title());
    }

    public String summary(Locale language) {
        return choose(language, chinese.summary(), english.summary());
    }

    public String place(Locale language) {
        return choose(language, chinese.place(), english.place());
    }

    public String body(Locale language) {
        return choose(language, chinese.body(), english.body());
    }

    private static String choose(Locale language, String chinese, String english) {
        return "en".equals(language.getLanguage()) && !english.isBlank() ? english : chinese;
    }

    @Override
    public Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        scopes.add(Scope.entry(TYPE, id));
        scopes.addAll(scopes(site, marks));
        return scopes;
    }

    static Set<Scope> scopes(String site, Marks marks) {
        Set<Scope> scopes = new LinkedHashSet<>();
        if (marks.brand() != null) {
            scopes.add(Scope.brand(marks.brand()));
        }
        if (marks.area() != null) {
            scopes.add(Scope.area(marks.area()));
        }
        scopes.add(Scope.site(site));
        return scopes;
    }
}
