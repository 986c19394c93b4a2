package org.weilu.venues.booking;

import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;
import org.weilu.venues.api.Bookings;

/** What is kept of people who had rooms. */
final class BookingRecords implements PersonalData {
    private final Store store;
    private final Clock clock;
    private final Bookings bookings;

    BookingRecords(Store store, Clock clock, Bookings bookings) {
        this.store = store;
        this.clock = clock;
        this.bookings = bookings;
    }

    @Override
    public Map<String, Object> export(String person) {
        List<Map<String, String>> rows = store.read(em -> BookingTables.of(em, person).stream()
                .filter(row -> person.equals(row.person()))
                .map(row -> Map.of(
                        "venue", row.venue(),
                        "layout", row.layout(),
                        "starts", row.time().starts().toString(),
                        "ends", row.time().ends().toString(),
                        "purpose", row.purpose(),
                        "status", row.status().word()))
                .toList());
        return rows.isEmpty() ? Map.of() : Map.of("venues_booking", rows);
    }

    /** Rooms that they still have become free; that a room was used stays, without the name and what for. */
    @Override
    public void erase(String person) {
        store.write(em -> {
            for (BookingRow row : BookingTables.of(em, person)) {
                boolean ahead = !row.isOver(clock.instant());
                if (ahead && person.equals(row.person())) {
                    String site = BookingTables.booking(em, row).venue().site();
                    bookings.cancel(Visitor.portal(site), row.id(), "");
                }
                BookingTables.locked(em, row.id()).ifPresent(locked -> locked.forget(person));
            }
            return person;
        });
    }

    @Override
    public Period retention() {
        return Period.ofYears(2);
    }
}
