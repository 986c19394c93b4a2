package org.weilu.venues.venue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.venues.api.Calendar;
import org.weilu.venues.api.OpenHours;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.api.Venue.Text;

/** A house without its cells and layouts. */
@Entity(name = "venuesVenue")
@Table(name = "venues_venue")
class VenueRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String site;

    @Column(updatable = false)
    private String slug;

    @Column
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column
    private String summary;

    @Column(name = "summary_en")
    private String summaryEn;

    @Column
    private String story;

    @Column(name = "story_en")
    private String storyEn;

    @Column
    private String address;

    @Column(name = "address_en")
    private String addressEn;

    @Column
    private @Nullable String cover;

    @Column(name = "cover_alt")
    private String coverAlt;

    @Column(name = "cover_credit")
    private @Nullable String coverCredit;

    @Column(name = "open_hours")
    private String open;

    @Column
    private String calendar;

    @Column(name = "buffer_minutes")
    private int buffer;

    @Column(name = "advance_days")
    private int advanceDays;

    @Column(name = "max_hours")
    private int maxHours;

    @Enumerated(EnumType.STRING)
    @Column
    private Approval approval;

    @Column
    private String policy;

    @Column
    private long updated;

    protected VenueRow() {}

    VenueRow(String id, String site, String slug) {
        this.id = id;
        this.site = site;
        this.slug = slug;
    }

    void become(Venue wish, Instant now) {
        name = wish.name().chinese();
        nameEn = wish.name().english();
        summary = wish.summary().chinese();
        summaryEn = wish.summary().english();
        story = wish.story().chinese();
        storyEn = wish.story().english();
        address = wish.address().chinese();
        addressEn = wish.address().english();
        Picture picture = wish.cover();
        cover = picture == null ? null : picture.asset();
        coverAlt = picture == null ? "" : picture.alt();
        coverCredit = picture == null ? null : picture.credit();
        open = wish.open().text();
        calendar = wish.calendar().text();
        buffer = (int) wish.buffer().toMinutes();
        advanceDays = wish.terms().advanceDays();
        maxHours = wish.terms().maxHours();
        approval = wish.terms().approval();
        policy = wish.policy().text();
        updated = now.toEpochMilli();
    }

    String id() {
        return id;
    }

    Venue venue(List<Cell> cells, List<Layout> layouts) {
        return new Venue(
                id,
                site,
                slug,
                new Text(name, nameEn),
                new Text(summary, summaryEn),
                new Text(story, storyEn),
                new Text(address, addressEn),
                cover == null ? null : new Picture(cover, coverAlt, coverCredit),
                OpenHours.parse(open),
                Calendar.parse(calendar),
                Duration.ofMinutes(buffer),
                new Terms(advanceDays, maxHours, approval),
                Policy.parse(policy),
                cells,
                layouts,
                Instant.ofEpochMilli(updated));
    }
}
