package org.weilu.activities.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Entry;

@Entity(name = "activitiesActivity")
@Table(name = "activities_activity")
class ActivityRow {
    @Id
    @Column
    private String id;

    @Column(updatable = false)
    private String site;

    @Column(updatable = false)
    private String slug;

    @Column
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column
    private String summary;

    @Column(name = "summary_en")
    private String summaryEn;

    @Column
    private String place;

    @Column(name = "place_en")
    private String placeEn;

    @Column
    private String body;

    @Column(name = "body_en")
    private String bodyEn;

    @Column(name = "taken_space")
    private @Nullable String space;

    @Column
    private @Nullable String brand;

    @Column
    private @Nullable String area;

    @Column
    private String tags;

    @Column
    private String kind;

    @Column
    private String leader;

    @Column
    private @Nullable String cover;

    @Column(name = "cover_alt")
    private String coverAlt;

    @Column(name = "cover_credit")
    private String coverCredit;

    @Column
    private int capacity;

    @Column(name = "waiting_list")
    private boolean waitingList;

    @Column
    private @Nullable Long opens;

    @Column
    private @Nullable Long closes;

    @Column(name = "age_from")
    private @Nullable Integer ageFrom;

    @Column(name = "age_to")
    private @Nullable Integer ageTo;

    @Column
    private boolean cancelled;

    @Column
    private String reason;

    @Column(name = "text_version")
    private long version;

    @Column(updatable = false)
    private long published;

    @Column
    private long updated;

    @Column(name = "edited_by")
    private @Nullable String editedBy;

    @Column(name = "guests_hidden")
    private boolean guestsHidden;

    @Column(name = "leader_hidden")
    private boolean leaderHidden;

    @Column(name = "no_photographs")
    private boolean noPhotographs;

    protected ActivityRow() {}

    ActivityRow(String id, String site, String slug, Instant published) {
        this.id = id;
        this.site = site;
        this.slug = slug;
        this.published = published.toEpochMilli();
        this.reason = "";
    }

    String id() {
        return id;
    }

    String site() {
        return site;
    }

    void become(ActivityDraft draft, String leader) {
        write(draft.chinese(), draft.english());
        write(draft.marks());
        write(draft.terms());
        this.leader = leader;
        guestsHidden = draft.discretion().guests();
        leaderHidden = draft.discretion().leader();
        noPhotographs = draft.discretion().photographs();
        space = draft.space();
        Entry.Picture picture = draft.cover();
        cover = picture == null ? null : picture.asset();
        coverAlt = picture == null ? "" : picture.alt();
        coverCredit = picture == null || picture.credit() == null ? "" : picture.credit();
    }

    private void write(Words chinese, Words english) {
        title = chinese.title();
        titleEn = english.title();
        summary = chinese.summary();
        summaryEn = english.summary();
        place = chinese.place();
        placeEn = english.place();
        body = chinese.body();
        bodyEn = english.body();
    }

    private void write(Marks marks) {
        kind = marks.kind();
        brand = marks.brand();
        area = marks.area();
        tags = String.join("\n", marks.tags());
    }

    private void write(Terms terms) {
        capacity = terms.capacity();
        waitingList = terms.waitingList();
        opens = millis(terms.opens());
        closes = millis(terms.closes());
        ageFrom = terms.ageFrom();
        ageTo = terms.ageTo();
    }

    void at(String place, String placeEn) {
        this.place = place;
        this.placeEn = placeEn;
    }

    void cancel(String why) {
        cancelled = true;
        reason = why;
    }

    void touched(Instant now, @Nullable String by) {
        version++;
        updated = now.toEpochMilli();
        editedBy = by;
    }

    Activity activity() {
        return new Activity(
                id,
                site,
                slug,
                new Words(title, summary, place, body),
                new Words(titleEn, summaryEn, placeEn, bodyEn),
                new Marks(kind, brand, area, tags.isEmpty() ? List.of() : List.of(tags.split("\n"))),
                new Terms(capacity, waitingList, instant(opens), instant(closes), ageFrom, ageTo),
                leader,
                space,
                cover == null ? null : new Entry.Picture(cover, coverAlt, coverCredit.isEmpty() ? null : coverCredit),
                cancelled,
                reason,
                version,
                Instant.ofEpochMilli(published),
                Instant.ofEpochMilli(updated),
                editedBy,
                new Discretion(guestsHidden, leaderHidden, noPhotographs));
    }

    private static @Nullable Long millis(@Nullable Instant at) {
        return at == null ? null : at.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
