package org.weilu.spi.notice;

import java.time.Instant;

/**
 * A notice to a person: a row, not a trigger; unique by addressee, about, subject, kind and due.
 *
 * @param site the slug of the site in whose name it speaks
 * @param addressee id of the person who gets it
 * @param about id of the person whom it concerns: the addressee or somebody of their household
 * @param subject what it is about, {@code type/id}
 * @param kind key of its {@link NoticeKind}
 * @param due not before this instant
 */
public record Notice(
        String id, String site, String addressee, String about, String subject, String kind, Instant due, State state) {
    public enum State {
        WAITING,
        SENT,
        DROPPED,
        CANCELLED,
        FAILED
    }
}
