package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A message in the outbox: a decided notice on one channel. */
@Entity(name = "ScheduleDelivery")
@Table(name = "schedule_delivery")
class DeliveryRow {
    /** Each pause is twice the last, up to this one. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    /** Some two days of them; who has not taken it after these does not get it. */
    private static final int TRIES = 54;

    enum State {
        WAITING,
        SENT,
        DROPPED,
        FAILED
    }

    @Id
    private String id;

    /** The id of the message: one for all that goes to one person at once, the same at every try. */
    @Column(nullable = false)
    private String bundle;

    @Column(nullable = false)
    private String notice;

    @Column(nullable = false)
    private String channel;

    @Column(nullable = false)
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    private int tries;

    @Column(name = "next_try", nullable = false)
    private long nextTry;

    @Column(name = "leased_until", nullable = false)
    private long leasedUntil;

    @Column(name = "leased_by")
    private @Nullable String leasedBy;

    private @Nullable String reason;

    protected DeliveryRow() {}

    DeliveryRow(String id, String bundle, String notice, Verdict.Way way) {
        this.id = id;
        this.bundle = bundle;
        this.notice = notice;
        this.channel = way.channel();
        this.address = way.address();
        this.state = State.WAITING;
        this.nextTry = way.when().toEpochMilli();
    }

    String id() {
        return id;
    }

    String bundle() {
        return bundle;
    }

    String notice() {
        return notice;
    }

    String channel() {
        return channel;
    }

    String address() {
        return address;
    }

    int tries() {
        return tries;
    }

    String reason() {
        return reason == null ? "" : reason;
    }

    State state() {
        return state;
    }

    void sent() {
        state = State.SENT;
        reason = null;
        leasedBy = null;
    }

    void end(State end, String why) {
        state = end;
        reason = Reasons.fit(why);
        leasedBy = null;
    }

    void later(Instant now, String why) {
        reason = Reasons.fit(why);
        leasedBy = null;
        leasedUntil = 0;
        if (tries >= TRIES) {
            state = State.FAILED;
        } else {
            Duration doubled = SHORTEST.multipliedBy(1L << Math.clamp(tries - 1L, 0, 6));
            nextTry =
                    now.plus(doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST).toEpochMilli();
        }
    }
}
