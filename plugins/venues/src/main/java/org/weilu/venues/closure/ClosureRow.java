package org.weilu.venues.closure;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Closures.Closure;

@Entity(name = "venuesClosure")
@Table(name = "venues_closure")
@Cacheable(false)
class ClosureRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String venue;

    @Column(updatable = false)
    private String cells;

    @Column(updatable = false)
    private long starts;

    @Column(updatable = false)
    private long ends;

    @Column(updatable = false)
    private String reason;

    @Column(name = "made_by")
    private @Nullable String madeBy;

    protected ClosureRow() {}

    ClosureRow(String id, String venue, Set<String> cells, Interval time, String reason, @Nullable String by) {
        this.id = id;
        this.venue = venue;
        this.cells = String.join(" ", new TreeSet<>(cells));
        this.starts = time.starts().toEpochMilli();
        this.ends = time.ends().toEpochMilli();
        this.reason = reason;
        this.madeBy = by;
    }

    void forget(String person) {
        madeBy = person.equals(madeBy) ? null : madeBy;
    }

    Closure closure() {
        return new Closure(
                id,
                venue,
                Set.of(cells.split(" ")),
                new Interval(Instant.ofEpochMilli(starts), Instant.ofEpochMilli(ends)),
                reason);
    }
}
