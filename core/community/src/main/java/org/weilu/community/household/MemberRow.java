package org.weilu.community.household;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Household.Member;
import org.weilu.spi.community.Household.Part;

/** A person belongs to one household at most. */
@Entity(name = "communityMember")
@Table(name = "community_member")
@Cacheable(false)
class MemberRow {
    @Id
    private String person;

    @Column
    private String household;

    @Enumerated(EnumType.STRING)
    private Part part;

    @Column
    private @Nullable LocalDate born;

    protected MemberRow() {}

    MemberRow(String person, String household, Part part, @Nullable LocalDate born) {
        this.person = person;
        this.household = household;
        become(part, born);
    }

    final void become(Part part, @Nullable LocalDate born) {
        this.part = part;
        this.born = born;
    }

    String person() {
        return person;
    }

    String household() {
        return household;
    }

    Part part() {
        return part;
    }

    @Nullable
    LocalDate born() {
        return born;
    }

    Member member(String name) {
        return new Member(person, name, part, born);
    }
}
