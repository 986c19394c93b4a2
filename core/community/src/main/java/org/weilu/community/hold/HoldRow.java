package org.weilu.community.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Holds.HoldWish;

/** What is the same for all times of a hold; written once, read by {@link HoldTables}. */
@Entity(name = "communityHold")
@Table(name = "community_hold")
class HoldRow {
    @Id
    @Column
    private String id;

    @Column(updatable = false)
    private String owner;

    @Column(updatable = false)
    private String reason;

    @Column(name = "margin_before", updatable = false)
    private long marginBefore;

    @Column(name = "margin_after", updatable = false)
    private long marginAfter;

    @Column(name = "set_up", updatable = false)
    private String setUp;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Strength strength;

    @Column(updatable = false)
    private @Nullable Long expires;

    protected HoldRow() {}

    HoldRow(String id, HoldWish wish) {
        this.id = id;
        this.owner = wish.owner();
        this.reason = wish.reason();
        this.marginBefore = wish.before().toMillis();
        this.marginAfter = wish.after().toMillis();
        this.setUp = wish.setUp();
        this.strength = Strength.of(wish.firm());
        Instant end = wish.expires();
        this.expires = end == null ? null : end.toEpochMilli();
    }

    HoldTimeRow time(String id, String resource, Claim claim, Claim.Piece piece) {
        long end = expires == null ? Long.MAX_VALUE : expires;
        return new HoldTimeRow(id, this.id, resource, claim, piece, strength, end);
    }
}
