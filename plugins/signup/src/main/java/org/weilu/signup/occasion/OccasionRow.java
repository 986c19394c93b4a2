package org.weilu.signup.occasion;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.WaitingTerms;

/** An occasion and its counters; they change by {@link Occasions#seat}, or here while the row is locked. */
@Entity(name = "signupOccasion")
@Table(name = "signup_occasion")
@Cacheable(false)
public class OccasionRow {
    @Id
    private String id;

    private String site;

    @Column(name = "entry_type")
    private String type;

    private String subject;
    private String path;
    private String title;

    @Column(name = "title_en")
    private String titleEn;

    private String place;

    @Column(name = "place_en")
    private String placeEn;

    private long starts;
    private long ends;
    private int capacity;

    @Column(name = "waiting_list")
    private boolean waitingList;

    private @Nullable Long opens;
    private @Nullable Long closes;

    @Column(name = "age_from")
    private @Nullable Integer ageFrom;

    @Column(name = "age_to")
    private @Nullable Integer ageTo;

    private String hosts;
    private String scopes;
    private String reminders;

    @Column(name = "automatic_until")
    private long automaticUntil;

    private int passes;
    private int version;
    private int taken;
    private int waiting;
    private long turns;
    private boolean cancelled;

    @Column(name = "cancel_reason")
    private String cancelReason;

    private String admission;
    private String seated;

    @Column(name = "next_release")
    private @Nullable Long nextRelease;

    @Column(name = "walk_ins")
    private int walkIns;

    protected OccasionRow() {}

    OccasionRow(OccasionPlan plan) {
        this.id = plan.id();
        this.cancelReason = "";
        this.admission = "";
        this.seated = "";
        become(plan);
    }

    /** Other rules for who comes; who has a place keeps it. */
    public final void admit(Admission next, Instant now) {
        admission = AdmissionText.of(next);
        version++;
        releases(now);
    }

    /** Notes when seats that are kept are next for everybody: then somebody who waits may have them. */
    public final void releases(Instant now) {
        nextRelease = admission().kept().stream()
                .map(kept -> starts - kept.until().toMillis())
                .filter(at -> at > now.toEpochMilli())
                .min(Long::compare)
                .orElse(null);
    }

    public Admission admission() {
        return AdmissionText.read(admission);
    }

    /** How the waiting list moves. */
    public WaitingTerms turns() {
        @Nullable WaitingTerms own = admission().turns();
        return own == null ? new WaitingTerms(Duration.ofMillis(automaticUntil), passes) : own;
    }

    /** True if places are simply counted at this instant: no seats are kept, and nothing is limited. */
    public boolean isPlain(Instant now) {
        return admission.isEmpty()
                || (admission().limits().isEmpty() && occasion().kept(now).isEmpty());
    }

    /** Whoever decided by the old plan decides again: the version tells. */
    public final void become(OccasionPlan plan) {
        site = plan.site();
        type = plan.type();
        subject = plan.subject();
        path = plan.path();
        title = plan.title();
        titleEn = plan.titleEn();
        place = plan.place();
        placeEn = plan.placeEn();
        starts = plan.starts().toEpochMilli();
        ends = plan.ends().toEpochMilli();
        capacity = plan.capacity();
        waitingList = plan.waitingList();
        opens = PlanText.millis(plan.opens());
        closes = PlanText.millis(plan.closes());
        ageFrom = plan.ageFrom();
        ageTo = plan.ageTo();
        hosts = PlanText.words(plan.hosts());
        scopes = PlanText.scopes(plan.scopes());
        reminders = PlanText.durations(plan.reminders());
        automaticUntil = plan.turns().automaticUntil().toMillis();
        passes = plan.turns().passes();
        version++;
    }

    public OccasionPlan plan() {
        return new OccasionPlan(
                id,
                site,
                type,
                subject,
                path,
                title,
                titleEn,
                place,
                placeEn,
                Instant.ofEpochMilli(starts),
                Instant.ofEpochMilli(ends),
                capacity,
                waitingList,
                PlanText.instant(opens),
                PlanText.instant(closes),
                ageFrom,
                ageTo,
                PlanText.words(hosts),
                PlanText.scopes(scopes),
                PlanText.durations(reminders),
                new WaitingTerms(Duration.ofMillis(automaticUntil), passes));
    }

    public Occasion occasion() {
        return new Occasion(plan(), admission(), taken, waiting, AdmissionText.counts(seated), cancelled);
    }

    public String id() {
        return id;
    }

    public int version() {
        return version;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public String cancelReason() {
        return cancelReason;
    }

    public int free() {
        return capacity - taken;
    }

    public int waiting() {
        return waiting;
    }

    public int walkIns() {
        return walkIns;
    }

    public void walkedIn(int people) {
        walkIns = people;
    }

    public void cancel(String reason) {
        cancelled = true;
        cancelReason = reason;
        version++;
    }

    /**
     * Somebody gets places; under the lock.
     *
     * @param seats the class of each, see {@link FreeSeats}
     */
    public void take(List<String> seats) {
        count(seats, 1);
    }

    public void free(List<String> seats) {
        count(seats, -1);
    }

    private void count(List<String> seats, int sign) {
        taken += sign * seats.size();
        Map<String, Integer> counts = AdmissionText.counts(seated);
        seats.stream().filter(seat -> !seat.isEmpty()).forEach(seat -> counts.merge(seat, sign, Integer::sum));
        seated = AdmissionText.counts(counts);
    }

    /** Somebody joins the waiting list; under the lock. */
    public long queue(int people) {
        waiting += people;
        return ++turns;
    }

    public void leaveQueue(int people) {
        waiting -= people;
    }
}
