package org.weilu.venues.organisation;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.weilu.venues.api.Organisations.Organisation;
import org.weilu.venues.api.UserClass;

@Entity(name = "venuesOrganisation")
@Table(name = "venues_organisation")
@Cacheable(false)
class OrganisationRow {
    @Id
    private String id;

    @Column(updatable = false)
    private String site;

    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    @Column
    private UserClass kind;

    protected OrganisationRow() {}

    OrganisationRow(String id, String site) {
        this.id = id;
        this.site = site;
    }

    void become(String wished, UserClass what) {
        name = wished;
        kind = what;
    }

    String id() {
        return id;
    }

    Organisation organisation(Set<String> people) {
        return new Organisation(id, site, name, kind, people);
    }
}
