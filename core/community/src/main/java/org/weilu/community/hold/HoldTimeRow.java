package org.weilu.community.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A piece of an interval on one resource, with all that a check needs; written once, read by {@link HoldTables}. */
@Entity(name = "communityHoldTime")
@Table(name = "community_hold_time")
class HoldTimeRow {
    @Id
    @Column
    private String id;

    @Column(name = "hold_id", updatable = false)
    private String hold;

    @Column(name = "resource_id", updatable = false)
    private String resource;

    @Column(name = "piece_from", updatable = false)
    private long pieceFrom;

    @Column(name = "piece_until", updatable = false)
    private long pieceUntil;

    @Column(updatable = false)
    private long starts;

    @Column(updatable = false)
    private long ends;

    @Column(name = "busy_from", updatable = false)
    private long busyFrom;

    @Column(name = "busy_until", updatable = false)
    private long busyUntil;

    @Column(name = "set_up", updatable = false)
    private String setUp;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Strength strength;

    /** For a query without a null: of what never expires, the end of all time. */
    @Column(updatable = false)
    private long expires;

    protected HoldTimeRow() {}

    HoldTimeRow(
            String id, String hold, String resource, Claim claim, Claim.Piece piece, Strength strength, long expires) {
        this.id = id;
        this.hold = hold;
        this.resource = resource;
        this.pieceFrom = piece.from();
        this.pieceUntil = piece.until();
        this.starts = claim.starts();
        this.ends = claim.ends();
        this.busyFrom = claim.busyFrom();
        this.busyUntil = claim.busyUntil();
        this.setUp = claim.setUp();
        this.strength = strength;
        this.expires = expires;
    }
}
