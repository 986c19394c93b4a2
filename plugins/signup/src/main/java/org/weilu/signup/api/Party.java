package org.weilu.signup.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One or more people who come together: one number, one status, all or none.
 *
 * @param number short, to be read out at a door
 * @param madeBy id of who signed them up
 * @param position in the waiting list, 1 is next; null if they do not wait
 * @param askedAgain when they were asked whether they still come, since the time changed; null if nothing is open
 * @param deadline until when they may say yes to the place that is offered; null if none is
 * @param passed how often smaller parties were let pass while they did not fit
 * @param agreed what was read to those whom a clerk has signed up, and they agreed to; null if they did so themselves
 */
public record Party(
        String id,
        String number,
        Occasion occasion,
        Status status,
        @Nullable Integer position,
        List<Guest> people,
        String madeBy,
        Instant made,
        @Nullable Instant askedAgain,
        @Nullable Instant deadline,
        int passed,
        @Nullable String agreed) {
    public Party {
        people = List.copyOf(people);
    }

    /** The word in small letters is the API's. */
    public enum Status {
        CONFIRMED,
        WAITING,
        OFFERED,
        CANCELLED
    }

    /** @param came when they were seen at the door; null if they were not */
    public record Guest(
            String person, String name, @Nullable Instant came) {}
}
