package org.weilu.venues.venue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Text;

/** What a house must be like. */
final class VenueCheck {
    /** Other pages stand there. */
    private static final Set<String> TAKEN = Set.of("find", "free");

    private static final int MOST_CELLS = 40;
    private static final Duration LONGEST_BUFFER = Duration.ofHours(12);

    private final Refusals refusals = Refusals.of(VenueCheck.class);

    List<Refusal> wrong(Visitor who, Venue wish) {
        List<Refusal> wrong = new ArrayList<>();
        if (!Slug.isValid(wish.slug()) || TAKEN.contains(wish.slug())) {
            wrong.add(refusals.invalid(who, "slug", "slug"));
        }
        texts(who, wish, wrong);
        if (wish.buffer().isNegative() || wish.buffer().compareTo(LONGEST_BUFFER) > 0) {
            wrong.add(refusals.invalid(who, "buffer", "buffer"));
        }
        if (wish.open().text().length() > 1000 || wish.calendar().text().length() > 4000) {
            wrong.add(refusals.invalid(who, "open", "open"));
        }
        if (wish.terms().advanceDays() < 1
                || wish.terms().maxHours() < 1
                || wish.policy().text().length() > 4000) {
            wrong.add(refusals.invalid(who, "rules", "rules"));
        }
        cells(who, wish, wrong);
        layouts(who, wish, wrong);
        return wrong;
    }

    private void texts(Visitor who, Venue wish, List<Refusal> wrong) {
        if (wish.name().chinese().isBlank()) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        fits(who, wrong, "name", wish.name(), 120);
        fits(who, wrong, "summary", wish.summary(), 1000);
        fits(who, wrong, "story", wish.story(), 30_000);
        fits(who, wrong, "address", wish.address(), 240);
    }

    private void fits(Visitor who, List<Refusal> wrong, String field, Text text, int longest) {
        if (text.chinese().length() > longest || text.english().length() > longest) {
            wrong.add(refusals.invalid(who, field, "long", longest));
        }
    }

    private void cells(Visitor who, Venue wish, List<Refusal> wrong) {
        boolean named = wish.cells().stream().allMatch(cell -> Slug.isValid(cell.slug()) && isName(cell.name()));
        if (wish.cells().isEmpty()
                || wish.cells().size() > MOST_CELLS
                || !named
                || repeats(wish.cells().stream().map(Cell::slug))) {
            wrong.add(refusals.invalid(who, "cells", "cells", MOST_CELLS));
        }
    }

    private void layouts(Visitor who, Venue wish, List<Refusal> wrong) {
        Set<String> known = new HashSet<>(wish.cells().stream().map(Cell::id).toList());
        boolean fit = wish.layouts().stream()
                .allMatch(layout -> Slug.isValid(layout.slug())
                        && isName(layout.name())
                        && layout.seats() > 0
                        && isMargin(layout.before())
                        && isMargin(layout.after())
                        && !layout.cells().isEmpty()
                        && known.containsAll(layout.cells()));
        if (wish.layouts().isEmpty() || !fit || repeats(wish.layouts().stream().map(Layout::slug))) {
            wrong.add(refusals.invalid(who, "layouts", "layouts"));
        }
    }

    private static boolean isMargin(Duration margin) {
        return !margin.isNegative() && margin.compareTo(LONGEST_BUFFER) <= 0;
    }

    private static boolean isName(Text name) {
        return !name.chinese().isBlank()
                && name.chinese().length() <= 120
                && name.english().length() <= 120;
    }

    private static boolean repeats(Stream<String> slugs) {
        Set<String> seen = new HashSet<>();
        return slugs.anyMatch(slug -> !seen.add(slug));
    }
}
