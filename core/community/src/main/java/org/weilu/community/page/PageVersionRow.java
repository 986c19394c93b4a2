package org.weilu.community.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.weilu.spi.community.Pages.StandingPage;

/** A text as it stood when people agreed to it; never changed. */
@Entity(name = "communityPageVersion")
@Table(name = "community_page_version")
class PageVersionRow {
    @Id
    private String id;

    @Column
    private String page;

    @Column(name = "text_version")
    private String version;

    @Column
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    @Column
    private String body;

    @Column(name = "body_en")
    private String bodyEn;

    @Column
    private Instant since;

    protected PageVersionRow() {}

    PageVersionRow(StandingPage text) {
        id = key(text.id(), text.version());
        page = text.id();
        version = text.version();
        title = text.title();
        titleEn = text.titleEn();
        body = text.body();
        bodyEn = text.bodyEn();
        since = text.updated();
    }

    static String key(String page, String version) {
        return page + "/" + version;
    }

    /** The page with the text of that time. */
    StandingPage of(StandingPage now) {
        return new StandingPage(page, now.site(), now.slug(), title, titleEn, "", "", body, bodyEn, version, since);
    }
}
