package org.weilu.spi.community;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A household: guardians, children, elders. */
public record Household(String id, List<Member> members) {
    public Household {
        members = List.copyOf(members);
    }

    public enum Part {
        GUARDIAN,
        CHILD,
        ELDER
    }

    /** @param born day of birth, for children; null where it is not needed */
    public record Member(
            String person, String name, Part part, @Nullable LocalDate born) {}
}
