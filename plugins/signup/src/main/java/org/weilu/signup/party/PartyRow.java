package org.weilu.signup.party;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party.Status;

/** A party; changed while its occasion's row is locked. */
@Entity(name = "signupParty")
@Table(name = "signup_party")
@Cacheable(false)
public class PartyRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String occasion;

    @Column(updatable = false)
    private String number;

    @Enumerated(EnumType.STRING)
    private Status status;

    /** In the waiting list the number of the turn, else when it was settled: lists are in this order. */
    private long turn;

    private int people;

    @Column(name = "made_by")
    private String madeBy;

    private String told;

    @Column(updatable = false)
    private long made;

    /** When it got what it has. */
    private long settled;

    @Column(name = "asked_again")
    private @Nullable Long askedAgain;

    /** Until when an offered place waits for a yes. */
    private @Nullable Long deadline;

    private int passed;

    /** What the people agreed to whom a clerk has signed up, as it was read to them. */
    private @Nullable String agreed;

    protected PartyRow() {}

    /** @param told id of who gets the notices: who made it, or whom it is for if a clerk did */
    public PartyRow(String id, String occasion, String number, int people, String madeBy, String told, Instant now) {
        this.id = id;
        this.occasion = occasion;
        this.number = number;
        this.people = people;
        this.madeBy = madeBy;
        this.told = told;
        this.made = now.toEpochMilli();
        confirm(now);
    }

    public final void confirm(Instant now) {
        become(Status.CONFIRMED, now.toEpochMilli(), now);
    }

    public void queue(long number, Instant now) {
        become(Status.WAITING, number, now);
    }

    public void cancel(Instant now) {
        become(Status.CANCELLED, now.toEpochMilli(), now);
    }

    /** Holds a place for the party until it has answered. */
    public void offer(Instant until, Instant now) {
        become(Status.OFFERED, now.toEpochMilli(), now);
        deadline = until.toEpochMilli();
    }

    /** Another turn, which somebody has chosen. */
    public void turnTo(long number) {
        turn = number;
    }

    /** Another one, smaller, gets a place first. */
    public void letPass() {
        passed++;
    }

    private void become(Status next, long order, Instant now) {
        deadline = null;
        status = next;
        turn = order;
        settled = now.toEpochMilli();
    }

    /** The time is another one: the party stays, and is asked whether it still comes. */
    public void ask(Instant now) {
        askedAgain = now.toEpochMilli();
    }

    public void stay() {
        askedAgain = null;
    }

    public void agree(String words) {
        agreed = words;
    }

    public @Nullable String agreed() {
        return agreed;
    }

    public int passed() {
        return passed;
    }

    public @Nullable Instant deadline() {
        return deadline == null ? null : Instant.ofEpochMilli(deadline);
    }

    /** One of several has gone. */
    void leave() {
        people--;
    }

    void forget(String person) {
        madeBy = madeBy.equals(person) ? "" : madeBy;
        told = told.equals(person) ? "" : told;
    }

    public String id() {
        return id;
    }

    public String occasion() {
        return occasion;
    }

    public String number() {
        return number;
    }

    public Status status() {
        return status;
    }

    public long turn() {
        return turn;
    }

    public int people() {
        return people;
    }

    public String madeBy() {
        return madeBy;
    }

    public String told() {
        return told;
    }

    public Instant made() {
        return Instant.ofEpochMilli(made);
    }

    public @Nullable Instant askedAgain() {
        return askedAgain == null ? null : Instant.ofEpochMilli(askedAgain);
    }

    public boolean isAlive() {
        return status != Status.CANCELLED;
    }

    public boolean hasPlace() {
        return status == Status.CONFIRMED || status == Status.OFFERED;
    }

    /** Whose its holds are, and what its notices are about. */
    public String owner() {
        return owner(id);
    }

    public static String owner(String party) {
        return "signup/" + party;
    }
}
