package org.weilu.news.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;

/** The words of an article as somebody saved them once; never changed. */
@Entity(name = "newsVersion")
@Table(name = "news_version")
class Version {
    @Id
    private String id;

    @Column
    private String article;

    @Column
    private int number;

    @Column(name = "column_slug")
    private String column;

    @Column
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column
    private String summary;

    @Column(name = "summary_en")
    private String summaryEn;

    @Column
    private @Nullable String brand;

    @Column
    private String tags;

    @Column
    private String byline;

    @Column
    private @Nullable String cover;

    @Column(name = "cover_alt")
    private String coverAlt;

    @Column(name = "cover_credit")
    private String coverCredit;

    @Column
    private String body;

    @Column(name = "body_en")
    private String bodyEn;

    @Column
    private String note;

    @Column
    private @Nullable String editor;

    @Column
    private long saved;

    @Column(name = "live_at")
    private @Nullable Long liveAt;

    protected Version() {}

    Version(String article, int number, Manuscript words, @Nullable String editor, Instant saved) {
        this.id = id(article, number);
        this.article = article;
        this.number = number;
        this.editor = editor;
        this.saved = saved.toEpochMilli();
        column = words.column();
        title = words.chinese().title();
        summary = words.chinese().summary();
        body = words.chinese().body();
        titleEn = words.english().title();
        summaryEn = words.english().summary();
        bodyEn = words.english().body();
        brand = words.brand();
        tags = String.join("\n", words.tags());
        byline = words.byline();
        Entry.Picture picture = words.cover();
        cover = picture == null ? null : picture.asset();
        coverAlt = picture == null ? "" : picture.alt();
        coverCredit = picture == null || picture.credit() == null ? "" : picture.credit();
        note = words.note();
    }

    static String id(String article, int number) {
        return article + "." + number;
    }

    /** Everybody could read it from then on. */
    void live(Instant from) {
        liveAt = from.toEpochMilli();
    }

    int number() {
        return number;
    }

    @Nullable
    String editor() {
        return editor;
    }

    Instant saved() {
        return Instant.ofEpochMilli(saved);
    }

    String body() {
        return body;
    }

    String bodyEn() {
        return bodyEn;
    }

    Story.Correction correction() {
        return new Story.Correction(Instant.ofEpochMilli(liveAt == null ? saved : liveAt), note);
    }

    Manuscript words() {
        return new Manuscript(
                column,
                new Bilingual.Words(title, summary, body),
                new Bilingual.Words(titleEn, summaryEn, bodyEn),
                brand,
                tags.isEmpty() ? List.of() : List.of(tags.split("\n")),
                byline,
                cover == null ? null : new Entry.Picture(cover, coverAlt, coverCredit),
                note);
    }
}
