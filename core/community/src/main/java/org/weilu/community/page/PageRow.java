package org.weilu.community.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.weilu.spi.community.Pages.StandingPage;

@Entity(name = "communityPage")
@Table(name = "community_page")
class PageRow {
    @Id
    private String id;

    @Column
    private String site;

    @Column
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
    private String body;

    @Column(name = "body_en")
    private String bodyEn;

    @Column(name = "text_version")
    private String version;

    @Column
    private Instant updated;

    protected PageRow() {}

    PageRow(String id, String site, String slug) {
        this.id = id;
        this.site = site;
        this.slug = slug;
    }

    void become(StandingPage page) {
        title = page.title();
        titleEn = page.titleEn();
        summary = page.summary();
        summaryEn = page.summaryEn();
        body = page.body();
        bodyEn = page.bodyEn();
        version = page.version();
        updated = page.updated();
    }

    String id() {
        return id;
    }

    StandingPage page() {
        return new StandingPage(id, site, slug, title, titleEn, summary, summaryEn, body, bodyEn, version, updated);
    }
}
