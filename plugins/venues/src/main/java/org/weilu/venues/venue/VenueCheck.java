package org.weilu.venues.venue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Visitor;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;

/** What a house must be like. */
final class VenueCheck {
    /** Other pages stand there. */
    private static final Set<String> TAKEN = Set.of("find", "free");

    private static final int MOST_CELLS = 40;
    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST_BUFFER = Duration.ofHours(12);

    private final Refusals refusals = Refusals.of(VenueCheck.class);

    List<Refusal> wrong(Visitor who, Venue wish) {
        List<Refusal> wrong = new ArrayList<>();
        if (!Slug.isValid(wish.slug()) || TAKEN.contains(wish.slug())) {
            wrong.add(refusals.invalid(who, "slug", "slug"));
        }
        texts(who, wish, wrong);
        if (wish.buffer().isNegative() || wish.buffer().compareTo(LONGEST_BUFFER) > 0) {
            wrong.add(refusals.invalid(who, "rules.buffer", "buffer"));
        }
        if (wish.open().text().length() > 1000 || wish.calendar().text().length() > 4000) {
            wrong.add(refusals.invalid(who, "open", "open"));
        }
        terms(who, "rules.", wish.terms(), wrong);
        wish.policy().classes().forEach((as, own) -> terms(who, "rules." + as.word() + ".", own.terms(), wrong));
        if (wish.policy().text().length() > 4000) {
            wrong.add(refusals.invalid(who, "rules.quotas", "rules.long"));
        }
        cells(who, wish, wrong);
        layouts(who, wish, wrong);
        return wrong;
    }

    private void terms(Visitor who, String prefix, Terms terms, List<Refusal> wrong) {
        if (terms.advanceDays() < 1) {
            wrong.add(refusals.invalid(who, prefix + "advanceDays", "rules"));
        }
        if (terms.maxHours() < 1) {
            wrong.add(refusals.invalid(who, prefix + "maxHours", "rules"));
        }
    }

    private void texts(Visitor who, Venue wish, List<Refusal> wrong) {
        if (wish.name().chinese().isBlank()) {
            wrong.add(refusals.invalid(who, "name", "name"));
        }
        fits(who, wrong, "name", wish.name(), LONGEST_NAME);
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
        if (wish.cells().isEmpty() || wish.cells().size() > MOST_CELLS) {
            wrong.add(refusals.invalid(who, "cells", "cells", MOST_CELLS));
        }
        Set<String> seen = new HashSet<>();
        for (Cell cell : wish.cells()) {
            called(who, "cells." + cell.slug(), cell.slug(), cell.name(), seen, wrong);
        }
    }

    private void layouts(Visitor who, Venue wish, List<Refusal> wrong) {
        if (wish.layouts().isEmpty()) {
            wrong.add(refusals.invalid(who, "layouts", "layouts"));
        }
        Set<String> known = new HashSet<>(wish.cells().stream().map(Cell::id).toList());
        Set<String> seen = new HashSet<>();
        for (Layout layout : wish.layouts()) {
            String field = "layouts." + layout.slug();
            String name = layout.name().in(who.language());
            called(who, field, layout.slug(), layout.name(), seen, wrong);
            if (layout.seats() < 1) {
                wrong.add(refusals.invalid(who, field + ".seats", "layout.seats", name));
            }
            if (!isMargin(layout.before())) {
                wrong.add(refusals.invalid(who, field + ".before", "margin"));
            }
            if (!isMargin(layout.after())) {
                wrong.add(refusals.invalid(who, field + ".after", "margin"));
            }
            if (layout.cells().isEmpty() || !known.containsAll(layout.cells())) {
                wrong.add(refusals.invalid(who, field + ".cells", "layout.cells", name));
            }
        }
    }

    private void called(Visitor who, String field, String slug, Text name, Set<String> seen, List<Refusal> wrong) {
        if (!Slug.isValid(slug)) {
            wrong.add(refusals.invalid(who, field + ".slug", "slug"));
        }
        if (!seen.add(slug)) {
            wrong.add(refusals.invalid(who, field + ".slug", "twice", slug));
        }
        if (!isName(name)) {
            wrong.add(refusals.invalid(who, field + ".name", "part", LONGEST_NAME));
        }
    }

    private static boolean isMargin(Duration margin) {
        return !margin.isNegative() && margin.compareTo(LONGEST_BUFFER) <= 0;
    }

    private static boolean isName(Text name) {
        return !name.chinese().isBlank()
                && name.chinese().length() <= LONGEST_NAME
                && name.english().length() <= LONGEST_NAME;
    }
}
