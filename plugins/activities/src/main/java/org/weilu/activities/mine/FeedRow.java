package org.weilu.activities.mine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

@Entity(name = "activitiesFeed")
@Table(name = "activities_feed")
class FeedRow {
    @Id
    @Column
    private String person;

    @Column
    private String site;

    @Column(name = "token_hash")
    private String hash;

    @Column
    private long made;

    protected FeedRow() {}

    FeedRow(String person, String site, String hash, Instant made) {
        this.person = person;
        become(site, hash, made);
    }

    final void become(String newSite, String newHash, Instant now) {
        site = newSite;
        hash = newHash;
        made = now.toEpochMilli();
    }

    String person() {
        return person;
    }

    String site() {
        return site;
    }

    Instant made() {
        return Instant.ofEpochMilli(made);
    }
}
