package org.weilu.venues.venue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Layout;

/** Puts houses together from their rows: three queries, however many there are. */
public final class VenueTables {
    private static final String CELLS =
            "select c from venuesCell c where c.venue in :venues and c.offered = true order by c.order, c.id";
    private static final String LAYOUTS =
            "select l from venuesLayout l where l.venue in :venues and l.offered = true order by l.seats, l.id";

    private VenueTables() {}

    static List<Venue> ofSite(EntityManager em, String site) {
        return venues(
                em,
                em.createQuery("select v from venuesVenue v where v.site = :site order by v.id", VenueRow.class)
                        .setParameter("site", site)
                        .getResultList());
    }

    static Optional<Venue> bySlug(EntityManager em, String site, String slug) {
        return row(em, site, slug).map(row -> venues(em, List.of(row)).getFirst());
    }

    /** Keeps others who lock it off the house until the transaction ends: what is counted there stays true. */
    public static void lock(EntityManager em, String id) {
        em.find(VenueRow.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    static Optional<VenueRow> row(EntityManager em, String site, String slug) {
        return em.createQuery("select v from venuesVenue v where v.site = :site and v.slug = :slug", VenueRow.class)
                .setParameter("site", site)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** By id, of whatever site. */
    public static Optional<Venue> find(EntityManager em, String id) {
        return Optional.ofNullable(em.find(VenueRow.class, id))
                .map(row -> venues(em, List.of(row)).getFirst());
    }

    public static Map<String, Venue> find(EntityManager em, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<VenueRow> rows = em.createQuery("select v from venuesVenue v where v.id in :ids", VenueRow.class)
                .setParameter("ids", ids)
                .getResultList();
        return venues(em, rows).stream().collect(Collectors.toMap(Venue::id, venue -> venue));
    }

    /** A layout by id, offered or not. */
    public static Optional<Layout> layout(EntityManager em, String id) {
        return Optional.ofNullable(em.find(LayoutRow.class, id)).map(LayoutRow::layout);
    }

    /** The house to which a layout belongs, offered or not. */
    public static Optional<Venue> ofLayout(EntityManager em, String layout) {
        return Optional.ofNullable(em.find(LayoutRow.class, layout)).flatMap(row -> find(em, row.venue()));
    }

    /** The houses to which cells belong, by id. */
    public static List<String> ofCells(EntityManager em, Collection<String> cells) {
        return cells.isEmpty()
                ? List.of()
                : em.createQuery("select distinct c.venue from venuesCell c where c.id in :cells", String.class)
                        .setParameter("cells", cells)
                        .getResultList();
    }

    private static List<Venue> venues(EntityManager em, List<VenueRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> ids = rows.stream().map(VenueRow::id).toList();
        Map<String, List<CellRow>> cells =
                em.createQuery(CELLS, CellRow.class).setParameter("venues", ids).getResultList().stream()
                        .collect(Collectors.groupingBy(CellRow::venue));
        Map<String, List<LayoutRow>> layouts =
                em.createQuery(LAYOUTS, LayoutRow.class).setParameter("venues", ids).getResultList().stream()
                        .collect(Collectors.groupingBy(LayoutRow::venue));
        return rows.stream()
                .map(row -> row.venue(
                        cells.getOrDefault(row.id(), List.of()).stream()
                                .map(CellRow::cell)
                                .toList(),
                        layouts.getOrDefault(row.id(), List.of()).stream()
                                .map(LayoutRow::layout)
                                .toList()))
                .toList();
    }
}
