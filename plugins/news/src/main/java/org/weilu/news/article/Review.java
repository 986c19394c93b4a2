package org.weilu.news.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody approved a version. */
@Entity(name = "newsReview")
@Table(name = "news_review")
class Review {
    @Id
    private String id;

    @Column
    private String article;

    @Column
    private int version;

    @Column
    private String reviewer;

    @Column
    private long given;

    protected Review() {}

    Review(String article, int version, String reviewer, Instant given) {
        this.id = id(article, version, reviewer);
        this.article = article;
        this.version = version;
        this.reviewer = reviewer;
        this.given = given.toEpochMilli();
    }

    static String id(String article, int version, String reviewer) {
        return article + "." + version + "." + reviewer;
    }
}
