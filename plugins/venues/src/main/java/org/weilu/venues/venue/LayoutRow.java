package org.weilu.venues.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Text;

@Entity(name = "venuesLayout")
@Table(name = "venues_layout")
class LayoutRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String venue;

    @Column(updatable = false)
    private String slug;

    @Column
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column
    private int seats;

    @Column
    private String cells;

    @Column
    private boolean offered;

    @Column(name = "minutes_before")
    private int before;

    @Column(name = "minutes_after")
    private int after;

    protected LayoutRow() {}

    LayoutRow(String id, String venue, String slug) {
        this.id = id;
        this.venue = venue;
        this.slug = slug;
    }

    void become(Layout wish, Set<String> cellIds) {
        name = wish.name().chinese();
        nameEn = wish.name().english();
        seats = wish.seats();
        cells = String.join(" ", new TreeSet<>(cellIds));
        offered = true;
        before = (int) wish.before().toMinutes();
        after = (int) wish.after().toMinutes();
    }

    /** Bookings name it still. */
    void retire() {
        offered = false;
    }

    String venue() {
        return venue;
    }

    Layout layout() {
        return new Layout(
                id,
                slug,
                new Text(name, nameEn),
                seats,
                Set.of(cells.split(" ")),
                Duration.ofMinutes(before),
                Duration.ofMinutes(after));
    }
}
