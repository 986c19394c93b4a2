package org.weilu.signup.api;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A party as programs read it.
 *
 * @param status {@code confirmed}, {@code waiting}, {@code offered} or {@code cancelled}
 * @param position in the waiting list, 1 is next; absent if they do not wait
 * @param deadline until when an offered place waits for a yes; absent if none is offered
 * @param activity what it is for; absent where the caller has just named it
 */
public record PartyJson(
        String id,
        String status,
        @Nullable Integer position,
        @Nullable Instant deadline,
        String number,
        List<Guest> people,
        @Nullable OccasionJson activity) {

    /**
     * @param name as it is now; empty for somebody who is not there any more
     * @param came true if they were seen at the door
     */
    public record Guest(String id, String name, boolean came) {}

    public static PartyJson of(Party party) {
        return of(party, null);
    }

    public static PartyJson withActivity(Party party, Locale language, Instant now) {
        return of(party, OccasionJson.of(party.occasion(), language, now));
    }

    private static PartyJson of(Party party, @Nullable OccasionJson activity) {
        List<Guest> people = party.people().stream()
                .map(guest -> new Guest(guest.person(), guest.name(), guest.came() != null))
                .toList();
        return new PartyJson(
                party.id(),
                party.status().name().toLowerCase(Locale.ROOT),
                party.position(),
                party.deadline(),
                party.number(),
                people,
                activity);
    }
}
