package org.weilu.venues.organisation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity(name = "venuesMember")
@Table(name = "venues_member")
@Cacheable(false)
class MemberRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String organisation;

    @Column(updatable = false)
    private String person;

    protected MemberRow() {}

    MemberRow(String id, String organisation, String person) {
        this.id = id;
        this.organisation = organisation;
        this.person = person;
    }

    String organisation() {
        return organisation;
    }

    String person() {
        return person;
    }
}
