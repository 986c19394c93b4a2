package org.weilu.news.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.entry.Entry;

/**
 * One article: where it stands, and the words that lists show. While it is public these are the words that everybody
 * reads; until then, those of its newest version. No clock has to publish what is scheduled: it is public from an
 * instant on.
 */
@Entity(name = "newsArticle")
@Table(name = "news_article")
class Article implements Scoped {
    static final String TYPE = "news";
    static final String DRAFT = "DRAFT";
    static final String PUBLISHED = "PUBLISHED";
    static final String WITHDRAWN = "WITHDRAWN";

    @Id
    private String id;

    @Column
    private String site;

    @Column
    private String slug;

    @Column
    private @Nullable String author;

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
    private String state;

    @Column
    private String reason;

    @Column
    private int head;

    @Column(name = "head_by")
    private @Nullable String headBy;

    @Column(name = "head_at")
    private long headAt;

    @Column
    private int waiting;

    @Column
    private int live;

    @Column
    private @Nullable Long published;

    @Column
    private @Nullable Long updated;

    protected Article() {}

    Article(String id, String site, String slug, @Nullable String author) {
        this.id = id;
        this.site = site;
        this.slug = slug;
        this.author = author;
        this.state = DRAFT;
        this.reason = "";
    }

    /** Takes a new version as its newest. */
    void take(Version version) {
        head = version.number();
        headBy = version.editor();
        headAt = version.saved().toEpochMilli();
        waiting = waiting == 0 ? 0 : head;
        if (!state.equals(PUBLISHED)) {
            show(version.words());
        }
    }

    void handIn() {
        waiting = head;
    }

    /** Its newest version is what everybody reads, from an instant on. */
    void goLive(Version version, Instant from, Instant changed) {
        state = PUBLISHED;
        reason = "";
        waiting = 0;
        live = version.number();
        published = from.toEpochMilli();
        updated = changed.toEpochMilli();
        show(version.words());
    }

    void withdraw(String why) {
        state = WITHDRAWN;
        reason = why;
        waiting = 0;
    }

    void move(String newSlug) {
        slug = newSlug;
    }

    private void show(Manuscript words) {
        column = words.column();
        title = words.chinese().title();
        titleEn = words.english().title();
        summary = words.chinese().summary();
        summaryEn = words.english().summary();
        brand = words.brand();
        tags = String.join("\n", words.tags());
        byline = words.byline();
        Entry.Picture picture = words.cover();
        cover = picture == null ? null : picture.asset();
        coverAlt = picture == null ? "" : picture.alt();
        coverCredit = picture == null || picture.credit() == null ? "" : picture.credit();
    }

    String id() {
        return id;
    }

    String site() {
        return site;
    }

    String slug() {
        return slug;
    }

    @Nullable
    String author() {
        return author;
    }

    String title() {
        return title;
    }

    String reason() {
        return reason;
    }

    int head() {
        return head;
    }

    int live() {
        return live;
    }

    @Nullable
    Instant published() {
        return published == null ? null : Instant.ofEpochMilli(published);
    }

    Stage stage(Instant now) {
        return switch (state) {
            case PUBLISHED -> isPublic(now) ? Stage.PUBLISHED : Stage.SCHEDULED;
            case WITHDRAWN -> Stage.WITHDRAWN;
            default -> waiting > 0 ? Stage.IN_REVIEW : Stage.DRAFT;
        };
    }

    boolean isPublic(Instant now) {
        return state.equals(PUBLISHED) && published != null && published <= now.toEpochMilli();
    }

    /** The version up to which others have read it: words after it are still only their writers'. */
    int approved(Instant now) {
        return isPublic(now) ? live : 0;
    }

    /** What the pages that list it have named. */
    Set<String> tags() {
        Set<String> names = new LinkedHashSet<>();
        names.add("site:" + site);
        names.add("news-column:" + column);
        if (brand != null) {
            names.add("brand:" + brand);
        }
        return names;
    }

    @Override
    public Set<Scope> scopes() {
        Set<Scope> scopes = new LinkedHashSet<>();
        scopes.add(Scope.entry(TYPE, id));
        scopes.add(Scope.site(site));
        if (brand != null) {
            scopes.add(Scope.brand(brand));
        }
        return scopes;
    }

    ArticleCard card() {
        Instant from = Instant.ofEpochMilli(published == null ? headAt : published);
        return new ArticleCard(
                id,
                site,
                slug,
                column,
                title,
                titleEn,
                summary,
                summaryEn,
                brand,
                tags.isEmpty() ? List.of() : List.of(tags.split("\n")),
                byline,
                cover == null ? null : new Entry.Picture(cover, coverAlt, coverCredit.isEmpty() ? null : coverCredit),
                from,
                updated == null ? from : Instant.ofEpochMilli(updated));
    }

    DraftLine line(Instant now) {
        return new DraftLine(
                id,
                title,
                byline,
                column,
                stage(now),
                head > live,
                waiting > 0,
                Instant.ofEpochMilli(headAt),
                published());
    }

    Draft draft(Manuscript words, int reviews, Instant now) {
        return new Draft(
                id,
                site,
                slug,
                author,
                stage(now),
                words,
                head,
                headBy,
                Instant.ofEpochMilli(headAt),
                live,
                waiting > 0,
                published(),
                reason,
                reviews);
    }
}
