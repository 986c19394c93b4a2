package org.weilu.community.almanac;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day of the holiday table: off, or a weekend that is worked. */
@Entity(name = "communityHoliday")
@Table(name = "community_holiday")
class Holiday {
    @Id
    @Column(name = "holiday_date")
    private LocalDate date;

    @Column
    private String name;

    @Column
    private boolean worked;

    @Column(name = "holiday_of")
    private LocalDate of;

    protected Holiday() {}

    Holiday(LocalDate date, String name, boolean worked, LocalDate of) {
        this.date = date;
        this.name = name;
        this.worked = worked;
        this.of = of;
    }

    /** The same day as a row of its own: a write that is tried again cannot persist an object twice. */
    Holiday copy() {
        return new Holiday(date, name, worked, of);
    }

    LocalDate date() {
        return date;
    }

    String name() {
        return name;
    }

    boolean isWorked() {
        return worked;
    }
}
