package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key that this portal made for itself when it first needed one; the same on every node. */
@Entity(name = "ScheduleKey")
@Table(name = "schedule_key")
class KeyRow {
    @Id
    private String name;

    @Column(nullable = false)
    private String secret;

    protected KeyRow() {}

    KeyRow(String name, String secret) {
        this.name = name;
        this.secret = secret;
    }

    String secret() {
        return secret;
    }
}
