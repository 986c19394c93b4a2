package org.weilu.signup.occasion;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.OccasionPlan;

/** What hosts decided for all dates of an entry, those to come included. */
@Entity(name = "signupAdmission")
@Table(name = "signup_admission")
@Cacheable(false)
public class AdmissionRow {
    @Id
    @Column(name = "entry")
    private String id;

    private String admission;

    protected AdmissionRow() {}

    AdmissionRow(OccasionPlan of) {
        this.id = id(of);
        this.admission = "";
    }

    static String id(OccasionPlan of) {
        return of.type() + "/" + of.subject();
    }

    Admission admission() {
        return AdmissionText.read(admission);
    }

    void become(Admission next) {
        admission = AdmissionText.of(next);
    }
}
