package org.weilu.venues.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.weilu.venues.api.Calendar;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;

/** A house with one part of it changed. */
record Draft(Venue house) {
    Venue words(Text name, Text summary, Text story, Text address) {
        return of(
                name,
                summary,
                story,
                address,
                house.open(),
                house.calendar(),
                house.buffer(),
                house.terms(),
                house.policy(),
                house.cells(),
                house.layouts());
    }

    Venue hours(OpenHours open, Calendar calendar) {
        return of(
                house.name(),
                house.summary(),
                house.story(),
                house.address(),
                open,
                calendar,
                house.buffer(),
                house.terms(),
                house.policy(),
                house.cells(),
                house.layouts());
    }

    Venue rules(Duration buffer, Terms terms, Policy policy) {
        return of(
                house.name(),
                house.summary(),
                house.story(),
                house.address(),
                house.open(),
                house.calendar(),
                buffer,
                terms,
                policy,
                house.cells(),
                house.layouts());
    }

    /** @param at from 0; what is beyond the end comes last */
    Venue cell(Cell cell, int at) {
        List<Cell> cells = without(house.cells(), one -> one.slug().equals(cell.slug()));
        cells.add(Math.clamp(at, 0, cells.size()), cell);
        return cells(cells);
    }

    Venue withoutCell(String slug) {
        return cells(without(house.cells(), one -> one.slug().equals(slug)));
    }

    Venue layout(Layout layout) {
        List<Layout> layouts = without(house.layouts(), one -> one.slug().equals(layout.slug()));
        layouts.add(layout);
        return layouts(layouts);
    }

    Venue withoutLayout(String slug) {
        return layouts(without(house.layouts(), one -> one.slug().equals(slug)));
    }

    private static <T> List<T> without(List<T> all, Predicate<T> gone) {
        List<T> left = new ArrayList<>(all);
        left.removeIf(gone);
        return left;
    }

    private Venue cells(List<Cell> cells) {
        return of(
                house.name(),
                house.summary(),
                house.story(),
                house.address(),
                house.open(),
                house.calendar(),
                house.buffer(),
                house.terms(),
                house.policy(),
                cells,
                house.layouts());
    }

    private Venue layouts(List<Layout> layouts) {
        return of(
                house.name(),
                house.summary(),
                house.story(),
                house.address(),
                house.open(),
                house.calendar(),
                house.buffer(),
                house.terms(),
                house.policy(),
                house.cells(),
                layouts);
    }

    private Venue of(
            Text name,
            Text summary,
            Text story,
            Text address,
            OpenHours open,
            Calendar calendar,
            Duration buffer,
            Terms terms,
            Policy policy,
            List<Cell> cells,
            List<Layout> layouts) {
        return new Venue(
                house.id(),
                house.site(),
                house.slug(),
                name,
                summary,
                story,
                address,
                house.cover(),
                open,
                calendar,
                buffer,
                terms,
                policy,
                cells,
                layouts,
                house.updated());
    }
}
