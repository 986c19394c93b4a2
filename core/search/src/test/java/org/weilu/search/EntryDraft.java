package org.weilu.search;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Audience;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.Entry.EntryDate;
import org.weilu.spi.entry.Entry.State;

/** An entry in the making: public, published and without dates until told otherwise. */
final class EntryDraft {
    private final String type;
    private final String id;
    private String site = "main";
    private String title = "";
    private String summary = "";
    private String text = "";
    private final Map<String, Set<String>> facets = new HashMap<>();
    private final List<EntryDate> dates = new ArrayList<>();
    private Set<String> areas = Set.of();
    private Set<String> brands = Set.of();
    private Set<String> audience = Set.of(Audience.PUBLIC);
    private State state = State.PUBLISHED;
    private Instant updated = SetClock.START;
    private @Nullable Instant changesAt;

    EntryDraft(String type, String id) {
        this.type = type;
        this.id = id;
    }

    EntryDraft title(String words) {
        title = words;
        return this;
    }

    EntryDraft summary(String words) {
        summary = words;
        return this;
    }

    EntryDraft text(String words) {
        text = words;
        return this;
    }

    EntryDraft site(String slug) {
        site = slug;
        return this;
    }

    EntryDraft date(Instant starts, Duration length, boolean cancelled) {
        dates.add(new EntryDate("d" + dates.size(), starts, starts.plus(length), cancelled));
        return this;
    }

    EntryDraft free(Instant starts, Duration length) {
        dates.add(new EntryDate("d" + dates.size(), starts, starts.plus(length), false, true));
        return this;
    }

    EntryDraft facet(String name, String... values) {
        facets.put(name, Set.of(values));
        return this;
    }

    EntryDraft area(String area) {
        areas = Set.of(area);
        return this;
    }

    EntryDraft brand(String brand) {
        brands = Set.of(brand);
        return this;
    }

    EntryDraft audience(String... keys) {
        audience = Set.of(keys);
        return this;
    }

    EntryDraft state(State now) {
        state = now;
        return this;
    }

    EntryDraft updated(Instant when) {
        updated = when;
        return this;
    }

    EntryDraft changesAt(Instant when) {
        changesAt = when;
        return this;
    }

    Entry make() {
        return new Entry(
                type,
                id,
                site,
                "/" + type + "/" + id,
                Locale.SIMPLIFIED_CHINESE,
                title,
                summary,
                text,
                null,
                dates,
                areas,
                brands,
                Set.of(),
                facets,
                audience,
                state,
                updated,
                changesAt);
    }
}
