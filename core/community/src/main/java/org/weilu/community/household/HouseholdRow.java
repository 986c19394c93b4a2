package org.weilu.community.household;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a change of its members locks; its id is that of the person who began it. */
@Entity(name = "communityHousehold")
@Table(name = "community_household")
@Cacheable(false)
class HouseholdRow {
    @Id
    private String id;

    @Column
    private Instant made;

    protected HouseholdRow() {}

    HouseholdRow(String id, Instant made) {
        this.id = id;
        this.made = made;
    }
}
