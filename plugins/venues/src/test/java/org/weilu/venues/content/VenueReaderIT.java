package org.weilu.venues.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.spi.PortalException;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.api.Booking.Status;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.OpenHours.Span;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

class VenueReaderIT {
    private static final String FILE = """
            name: 小院
            nameEn: Courtyard
            summary: 两间屋
            cells:
              - { slug: a, name: 东间 }
              - { slug: b, name: 西间, nameEn: West }
            layouts:
              - { slug: east, name: 东间, seats: 8, cells: [a] }
              - { slug: both, name: 两间, seats: 20, cells: [a, b] }
            open:
              weekdays: ["08:30-12:00", "13:00-21:00"]
              sun: "09:00-24:00"
            buffer: 20
            rules: { advanceDays: 9, maxHours: 3, approval: automatic }
            bookings:
              - { layout: both, starts: "2026-12-07T14:00", ends: "2026-12-07T16:00", purpose: 读书会, by: reader, status: confirmed }
              - { layout: east, starts: "2026-12-07T15:00", ends: "2026-12-07T16:00", purpose: 撞上的, by: reader, status: confirmed }
              - { layout: east, starts: "2026-12-08T15:00", ends: "2026-12-08T16:00", purpose: 等着的, by: reader, status: requested }
            """;

    private static PortalTester portal;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    /** A run that knows what an earlier one wrote. */
    private static final class Run implements ContentImport {
        private final @Nullable Known known;
        private final List<String> kept = new ArrayList<>();
        private @Nullable Known wrote;

        Run(@Nullable Known known) {
            this.known = known;
        }

        @Override
        public Visitor visitor() {
            return portal.itself();
        }

        @Override
        public Optional<Known> known() {
            return Optional.ofNullable(known);
        }

        @Override
        public LocalDateTime dateTime(String text) {
            return LocalDateTime.parse(text);
        }

        @Override
        public Path file(String relative) {
            return Path.of("nowhere", relative);
        }

        @Override
        public void wrote(String id, String stamp) {
            wrote = new Known(id, stamp);
        }

        @Override
        public void kept(String id, String inFile, String inPortal) {
            kept.add(id);
        }
    }

    private static Run read(String slug, String yaml, @Nullable Run before) {
        ContentReader reader = portal.portal().extensions().of(ContentReader.class).stream()
                .filter(one -> one.plugin().equals("venues"))
                .findFirst()
                .orElseThrow()
                .value();
        Run run = new Run(before == null ? null : before.wrote);
        reader.read(
                new ContentFile(
                        "venues/" + slug + ".yaml",
                        slug,
                        portal.service(Yaml.class).read(yaml),
                        "",
                        null),
                run);
        return run;
    }

    private static Venue venue(String slug) {
        return portal.service(Venues.class).find(portal.stranger(), slug).orElseThrow();
    }

    @Test
    void readsAHouseAndItsBookingsOnce() {
        Visitor reader = portal.visitor(portal.person("reader"));
        Run first = read("yard", FILE, null);
        Venue yard = venue("yard");
        assertThat(yard.open().on(DayOfWeek.TUESDAY)).containsExactly(new Span(510, 720), new Span(780, 1260));
        assertThat(yard.open().on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(yard.open().on(DayOfWeek.SUNDAY)).containsExactly(new Span(540, 1440));
        assertThat(yard.buffer()).hasMinutes(20);
        assertThat(yard.terms()).isEqualTo(new Venue.Terms(9, 3, Venue.Approval.AUTOMATIC));
        assertThat(yard.layout("both").orElseThrow().cells()).hasSize(2);
        var bookings =
                portal.service(Bookings.class).mine(reader, Slice.first(10)).items();
        assertThat(bookings)
                .extracting(one -> one.status())
                .containsExactly(Status.CONFIRMED, Status.STANDBY, Status.REQUESTED);
        Run again = read("yard", FILE.replace("maxHours: 3", "maxHours: 5").replace("seats: 8", "seats: 9"), first);
        assertThat(venue("yard").terms().maxHours()).isEqualTo(5);
        assertThat(venue("yard").id()).isEqualTo(yard.id());
        assertThat(venue("yard").cells()).isEqualTo(yard.cells());
        assertThat(venue("yard").layout("east").orElseThrow().id())
                .isEqualTo(yard.layout("east").orElseThrow().id());
        assertThat(portal.service(Bookings.class).mine(reader, Slice.first(10)).total())
                .isEqualTo(3);
        assertThat(again.kept).isEmpty();
    }

    @Test
    void offersNoMoreWhatIsLeftOutAndKeepsItsBookings() {
        Run first = read("shed", FILE.replace("by: reader", "by: nobody"), null);
        Venue shed = venue("shed");
        String east = shed.layout("east").orElseThrow().id();
        read("shed", FILE.replaceAll("(?m)^ +- \\{ slug: east.*\\n", ""), first);
        assertThat(venue("shed").layout("east")).isEmpty();
        assertThat(portal.service(Spaces.class).find(east)).isPresent();
    }

    @Test
    void namesWhatDoesNotFit() {
        assertThatThrownBy(() -> read("bad", FILE.replace("08:30-12:00", "08:30-25:00"), null))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("08:30-25:00");
        assertThatThrownBy(() -> read("bad", FILE.replace("cells: [a, b]", "cells: [a, z]"), null))
                .isInstanceOf(PortalException.class);
        assertThatThrownBy(() -> read("bad", FILE.replace("name: 小院\n", ""), null))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("name");
        assertThat(portal.service(Venues.class).find(portal.stranger(), "bad")).isEmpty();
    }
}
