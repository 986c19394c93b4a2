package org.weilu.community.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row to lock. */
@Entity(name = "communityResource")
@Table(name = "community_resource")
class ResourceRow {
    @Id
    @Column
    private String id;

    protected ResourceRow() {}

    ResourceRow(String id) {
        this.id = id;
    }
}
