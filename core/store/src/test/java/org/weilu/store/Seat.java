package org.weilu.store;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A seat that somebody took; a person sits once in a hall. */
@Entity(name = "hall_Seat")
@Table(name = "hall_seat")
class Seat {
    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "hall")
    private Hall hall;

    private String person;

    @SuppressWarnings("NullAway.Init")
    protected Seat() {}

    Seat(String id, Hall hall, String person) {
        this.id = id;
        this.hall = hall;
        this.person = person;
    }

    String id() {
        return id;
    }

    Hall hall() {
        return hall;
    }

    String person() {
        return person;
    }
}
