package org.weilu.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A hall with seats; a column of each sort that the portal uses. */
@Entity(name = "hall_Hall")
@Table(name = "hall_hall")
class Hall {
    @Id
    private String id;

    private String name;
    private int capacity;
    private int taken;

    @Column(name = "is_open")
    private boolean open;

    private Instant opens;
    private LocalDate day;

    @Column(name = "daily")
    private LocalTime time;

    private String story;
    private byte @Nullable [] picture;

    @SuppressWarnings("NullAway.Init")
    protected Hall() {}

    Hall(String id, String name, int capacity, Instant opens) {
        this.id = id;
        this.name = name;
        this.capacity = capacity;
        this.open = true;
        this.opens = opens;
        this.day = LocalDate.of(2026, 12, 5);
        this.time = LocalTime.of(14, 30);
        this.story = "故事".repeat(10_000);
        this.picture = new byte[] {1, 2, 3};
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return taken;
    }

    boolean isOpen() {
        return open;
    }

    Instant opens() {
        return opens;
    }

    LocalDate day() {
        return day;
    }

    LocalTime time() {
        return time;
    }

    String story() {
        return story;
    }

    byte @Nullable [] picture() {
        return picture;
    }

    void take(int seats) {
        taken += seats;
    }

    void rename(String other) {
        name = other;
    }
}
