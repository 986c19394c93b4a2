package org.weilu.signup.party;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A person or a household whose places are counted; locked by who counts them, since dates have no row in common. */
@Entity(name = "signupCounted")
@Table(name = "signup_counted")
@Cacheable(false)
public class CountedRow {
    @Id
    private String id;

    protected CountedRow() {}

    CountedRow(String id) {
        this.id = id;
    }
}
