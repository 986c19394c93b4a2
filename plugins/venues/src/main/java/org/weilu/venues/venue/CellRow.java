package org.weilu.venues.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Text;

@Entity(name = "venuesCell")
@Table(name = "venues_cell")
class CellRow {
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

    @Column(name = "place_in_order")
    private int order;

    @Column
    private boolean offered;

    protected CellRow() {}

    CellRow(String id, String venue, String slug) {
        this.id = id;
        this.venue = venue;
        this.slug = slug;
    }

    void become(Cell wish, int place) {
        name = wish.name().chinese();
        nameEn = wish.name().english();
        order = place;
        offered = true;
    }

    /** Bookings name it still. */
    void retire() {
        offered = false;
    }

    String venue() {
        return venue;
    }

    Cell cell() {
        return new Cell(id, slug, new Text(name, nameEn));
    }
}
