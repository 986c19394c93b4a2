package org.weilu.venues.venue;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Holds;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.Cells;

/** The venues in the database. */
final class JpaVenues implements Venues {
    private static final Duration AHEAD = Duration.ofDays(1000);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;
    private final Access access;
    private final Audit audit;
    private final Function<String, List<Venue>> bySize;
    private final Holds holds;
    private final Refusals refusals = Refusals.of(JpaVenues.class);
    private final VenueCheck check = new VenueCheck();

    JpaVenues(Store store, Ids ids, Clock clock, Changes changes, Access access, Audit audit, Holds holds) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
        this.access = access;
        this.audit = audit;
        this.bySize = store.remember(
                100,
                Set.of(Venue.TYPE),
                (em, site) -> VenueTables.ofSite(em, site).stream()
                        .sorted(Comparator.comparingInt(Venue::seats).reversed().thenComparing(Venue::id))
                        .toList());
        this.holds = holds;
    }

    @Override
    public List<Venue> all(Visitor who) {
        return bySize.apply(who.site());
    }

    @Override
    public Optional<Venue> find(Visitor who, String idOrSlug) {
        return store.read(em -> VenueTables.bySlug(em, who.site(), idOrSlug)
                .or(() -> VenueTables.find(em, idOrSlug)
                        .filter(venue -> venue.site().equals(who.site()))));
    }

    @Override
    public Outcome<Venue> save(Visitor who, Venue wish) {
        List<Refusal> wrong = check.wrong(who, wish);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        return store.write(em -> {
            Optional<Venue> before = VenueTables.bySlug(em, wish.site(), wish.slug());
            Scoped target = before.<Scoped>map(known -> known).orElse(Scoped.site(wish.site()));
            Optional<Refusal> no =
                    access.refuses(who, EDIT, target).or(() -> before.flatMap(known -> isBooked(who, known, wish)));
            return no.isPresent() ? Outcome.refused(no.get()) : Outcome.done(save(em, who, wish));
        });
    }

    /** What is held of a layout are the cells that it had: others would be nobody's, and could be given twice. */
    private Optional<Refusal> isBooked(Visitor who, Venue before, Venue wish) {
        Instant now = clock.instant();
        return wish.layouts().stream()
                .filter(layout -> before.layout(layout.slug())
                        .filter(was -> !slugs(before, was).equals(slugs(wish, layout)))
                        .filter(was -> Cells.isHeld(holds, was, new Interval(now, now.plus(AHEAD))))
                        .isPresent())
                .findFirst()
                .map(layout -> refusals.no(
                        who, Kind.CONFLICT, "booked", "booked", layout.name().in(who.language())));
    }

    private static Set<String> slugs(Venue venue, Layout layout) {
        return venue.cells(layout).stream().map(Cell::slug).collect(Collectors.toSet());
    }

    private Venue save(EntityManager em, Visitor who, Venue wish) {
        VenueRow row = VenueTables.row(em, wish.site(), wish.slug())
                .orElseGet(() -> new VenueRow(ids.next(), wish.site(), wish.slug()));
        row.become(wish, clock.instant());
        em.persist(row);
        // Cells and layouts name it.
        em.flush();
        Map<String, String> cells = saveCells(em, row.id(), wish.cells());
        saveLayouts(em, row.id(), wish.layouts(), cells);
        em.flush();
        changes.add(Change.words(Venue.TYPE, row.id(), "site:" + wish.site()));
        audit.record(who, "venues.venue", Venue.TYPE + "/" + row.id(), Map.of("slug", wish.slug()));
        return VenueTables.find(em, row.id()).orElseThrow();
    }

    /** @return the ids in the wish to those in the database */
    private Map<String, String> saveCells(EntityManager em, String venue, List<Cell> wished) {
        Map<String, CellRow> left = em
                .createQuery("select c from venuesCell c where c.venue = :venue", CellRow.class)
                .setParameter("venue", venue)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.cell().slug(), row -> row));
        Map<String, String> known = new HashMap<>();
        int place = 0;
        for (Cell cell : wished) {
            CellRow row = left.remove(cell.slug());
            CellRow kept = row == null ? new CellRow(ids.next(), venue, cell.slug()) : row;
            kept.become(cell, place++);
            em.persist(kept);
            known.put(cell.id(), kept.cell().id());
        }
        left.values().forEach(CellRow::retire);
        return known;
    }

    private void saveLayouts(EntityManager em, String venue, List<Layout> wished, Map<String, String> cells) {
        Map<String, LayoutRow> left = em
                .createQuery("select l from venuesLayout l where l.venue = :venue", LayoutRow.class)
                .setParameter("venue", venue)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> row.layout().slug(), row -> row));
        for (Layout layout : wished) {
            LayoutRow row = left.remove(layout.slug());
            LayoutRow kept = row == null ? new LayoutRow(ids.next(), venue, layout.slug()) : row;
            kept.become(layout, layout.cells().stream().map(cells::get).collect(Collectors.toSet()));
            em.persist(kept);
        }
        left.values().forEach(LayoutRow::retire);
    }
}
