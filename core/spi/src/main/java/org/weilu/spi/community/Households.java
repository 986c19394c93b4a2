package org.weilu.spi.community;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Households: who belongs together, and who may act for whom. */
public interface Households {
    /** The visitor's own; somebody signed in without one gets an empty one with themselves as guardian. */
    Household mine(Visitor who);

    /** A person's household, for the person themselves and with {@link People#SEE}. */
    Optional<Household> of(Visitor who, String person);

    /** Adds a child or an elder without an account. For a child under 14 the consent of the guardian is needed. */
    Outcome<Household> add(Visitor who, NewMember wish);

    Outcome<Household> update(Visitor who, String person, NewMember wish);

    /** Takes a member out; the data of a child without an account is erased with it. */
    Outcome<Household> remove(Visitor who, String person);

    /** True if the visitor may act for the person: oneself, or as guardian a child or elder of one's household. */
    boolean mayActFor(Visitor who, String person);

    /** @param consent version of the text about children's data that was agreed to; null if it was not */
    record NewMember(
            String name,
            Household.Part part,
            @Nullable LocalDate born,
            @Nullable String consent) {}
}
