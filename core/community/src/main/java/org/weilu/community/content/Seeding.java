package org.weilu.community.content;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The one row that says how far the seeding of an empty portal has come. */
@Entity(name = "communitySeeding")
@Table(name = "community_seeding")
@Cacheable(false)
class Seeding {
    static final String ID = "seeding";

    @Id
    private String id;

    @Column
    private long started;

    @Column
    private @Nullable Long finished;

    protected Seeding() {}

    Seeding(Instant started) {
        this.id = ID;
        this.started = started.toEpochMilli();
    }

    boolean isFinished() {
        return finished != null;
    }

    void finish(Instant at) {
        if (finished == null) {
            finished = at.toEpochMilli();
        }
    }
}
