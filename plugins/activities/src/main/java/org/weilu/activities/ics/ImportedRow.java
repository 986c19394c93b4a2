package org.weilu.activities.ics;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

@Entity(name = "activitiesImported")
@Table(name = "activities_imported")
class ImportedRow {
    @Id
    @Column
    private String id;

    @Column(updatable = false)
    private String site;

    @Column(updatable = false)
    private String uid;

    @Column(updatable = false)
    private String activity;

    @Column
    private String hash;

    @Column(name = "text_version")
    private long version;

    protected ImportedRow() {}

    ImportedRow(String id, String site, String uid, String activity) {
        this.id = id;
        this.site = site;
        this.uid = uid;
        this.activity = activity;
        this.hash = "";
    }

    static Optional<ImportedRow> of(EntityManager em, String site, String uid) {
        return em.createQuery(
                        "select i from activitiesImported i where i.site = :site and i.uid = :uid", ImportedRow.class)
                .setParameter("site", site)
                .setParameter("uid", uid)
                .getResultStream()
                .findFirst();
    }

    /** @param asOf version of the activity that says what the file says */
    void says(String file, long asOf) {
        hash = file;
        version = asOf;
    }

    String activity() {
        return activity;
    }

    boolean says(String file) {
        return hash.equals(file);
    }

    boolean isAsOf(long other) {
        return version == other;
    }
}
