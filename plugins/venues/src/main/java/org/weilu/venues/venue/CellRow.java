package org.weilu.venues.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weilu.venues.api.Equipment;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Plot;
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

    @Column
    private String plot;

    @Column(name = "step_free")
    private boolean stepFree;

    @Column
    private String equipment;

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
        Plot drawn = wish.plot();
        plot = drawn == null ? "" : drawn.x() + " " + drawn.y() + " " + drawn.width() + " " + drawn.height();
        stepFree = wish.stepFree();
        equipment = wish.equipment().stream().map(Equipment::word).sorted().collect(Collectors.joining(" "));
    }

    /** Bookings name it still. */
    void retire() {
        offered = false;
    }

    String venue() {
        return venue;
    }

    Cell cell() {
        Set<Equipment> known = Arrays.stream(equipment.split(" "))
                .flatMap(word -> Equipment.of(word).stream())
                .collect(Collectors.toSet());
        return new Cell(id, slug, new Text(name, nameEn), plot(), stepFree, known);
    }

    private @Nullable Plot plot() {
        if (plot.isEmpty()) {
            return null;
        }
        int[] of = Arrays.stream(plot.split(" ")).mapToInt(Integer::parseInt).toArray();
        return new Plot(of[0], of[1], of[2], of[3]);
    }
}
