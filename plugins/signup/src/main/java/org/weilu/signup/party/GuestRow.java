package org.weilu.signup.party;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One of a party; the names are the people's own. */
@Entity(name = "signupGuest")
@Table(name = "signup_guest")
@Cacheable(false)
public class GuestRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String party;

    @Column(updatable = false)
    private String occasion;

    private String person;

    /** The person while the party lives, then the row's own id: a key keeps everybody to one seat. */
    @Column(name = "seat_of")
    private String seatOf;

    /** The classes to which they belong, where that matters. */
    private String kinds;

    /** The class on whose seat they sit; empty for everybody's, and while they have none. */
    private String seat;

    /** When they were seen at the door. */
    private @Nullable Long came;

    protected GuestRow() {}

    /** @param kinds classes of people, by key */
    public GuestRow(String id, PartyRow party, String person, Set<String> kinds) {
        this.id = id;
        this.party = party.id();
        this.occasion = party.occasion();
        this.person = person;
        this.seatOf = person;
        this.kinds = kinds.stream().sorted().collect(Collectors.joining(" "));
        this.seat = "";
    }

    public String party() {
        return party;
    }

    public String person() {
        return person;
    }

    public Set<String> kinds() {
        return kinds.isEmpty() ? Set.of() : Set.of(kinds.split(" "));
    }

    public String seat() {
        return seat;
    }

    /** Gets a seat of a class. */
    public void sit(String next) {
        seat = next;
    }

    public @Nullable Instant came() {
        return came == null ? null : Instant.ofEpochMilli(came);
    }

    /** The first time counts; null takes it back. */
    public void arrive(@Nullable Instant at) {
        if (at == null || came == null) {
            came = at == null ? null : at.toEpochMilli();
        }
    }

    void leave() {
        seatOf = id;
    }

    void forget() {
        person = "";
        kinds = "";
        seatOf = id;
    }
}
