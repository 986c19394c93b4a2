package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.notice.Notice;

@Entity(name = "ScheduleNotice")
@Table(name = "schedule_notice")
class NoticeRow {
    @Id
    private String id;

    @Column(nullable = false)
    private String site;

    @Column(nullable = false)
    private String addressee;

    @Column(nullable = false)
    private String about;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String kind;

    @Column(nullable = false)
    private long due;

    @Column(name = "next_try", nullable = false)
    private long nextTry;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Notice.State state;

    /** When the thing was called off and this was taken back with it; 0 if it was not. */
    @Column(name = "called_off", nullable = false)
    private long calledOff;

    private @Nullable String reason;

    protected NoticeRow() {}

    Notice notice() {
        return new Notice(id, site, addressee, about, subject, kind, Instant.ofEpochMilli(due), state);
    }

    long nextTry() {
        return nextTry;
    }

    Notice.State state() {
        return state;
    }
}
