package org.weilu.web.miss;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Words that found nothing on a site, and how often. */
@Entity(name = "web_Miss")
@Table(name = "web_miss")
@Cacheable(false)
public class MissRow {
    @Id
    private String id = "";

    @Column(nullable = false)
    private String site = "";

    @Column(nullable = false)
    private String words = "";

    private int asked;

    @Column(name = "last_asked")
    private long last;

    protected MissRow() {}

    MissRow(String id, String site, String words, int asked, long last) {
        this.id = id;
        this.site = site;
        this.words = words;
        this.asked = asked;
        this.last = last;
    }

    String id() {
        return id;
    }

    String words() {
        return words;
    }

    int asked() {
        return asked;
    }

    long last() {
        return last;
    }
}
