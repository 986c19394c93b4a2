package org.weilu.venues.board;

import java.util.List;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;

/**
 * A house within a time.
 *
 * @param waiting what waits for an answer; it holds nothing
 * @param open when the house is open
 */
record House(Venue venue, List<Taken> taken, List<Booking> waiting, List<Interval> open) {
    List<Taken> taken(Cell cell) {
        return taken.stream().filter(one -> one.cells().contains(cell.id())).toList();
    }

    List<Booking> waiting(Cell cell) {
        return waiting.stream()
                .filter(one -> one.layout().cells().contains(cell.id()))
                .toList();
    }

    boolean isBusy() {
        return !taken.isEmpty() || !waiting.isEmpty();
    }

    boolean isBusy(Cell cell) {
        return !taken(cell).isEmpty() || !waiting(cell).isEmpty();
    }
}
