package org.weilu.signup.notice;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Party.Status;
import org.weilu.signup.occasion.OccasionRow;
import org.weilu.signup.occasion.Occasions;
import org.weilu.signup.party.Parties;
import org.weilu.signup.rule.SiteTimes;
import org.weilu.spi.Texts;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.spi.operation.Links;
import org.weilu.spi.store.Store;
import org.weilu.ui.Times;

/** What parties are told, in the words of the moment at which it is sent; nothing once it is not true any more. */
public final class NoticeWords {
    private static final Texts TEXTS = Texts.of(NoticeWords.class);

    private final Store store;
    private final Parties parties;
    private final SiteTimes times;
    private final Links links;

    public NoticeWords(Store store, Parties parties, SiteTimes times, Links links) {
        this.store = store;
        this.parties = parties;
        this.times = times;
        this.links = links;
    }

    public List<NoticeKind> kinds() {
        return List.of(
                // Who signs up late at night waits for the answer just then.
                kind(PartyNotices.CONFIRMED, told -> told.is(Status.CONFIRMED)).urgently(),
                kind(PartyNotices.WAITING, told -> told.is(Status.WAITING)).urgently(),
                kind(PartyNotices.MOVED_UP, told -> told.is(Status.CONFIRMED)),
                kind(PartyNotices.OFFERED, told -> told.is(Status.OFFERED)),
                kind(PartyNotices.EXPIRED, told -> !told.isAlive()),
                kind(PartyNotices.MOVED, told -> told.isAlive()),
                kind(PartyNotices.TWO_PLACES, told -> told.isAlive()),
                kind(PartyNotices.CANCELLED, told -> told.party().occasion().cancelled()),
                kind(PartyNotices.REMINDER, told -> told.is(Status.CONFIRMED) && told.isReminder()));
    }

    private record Told(Party party, Notice notice) {
        boolean isAlive() {
            return party.status() != Status.CANCELLED && !party.occasion().cancelled();
        }

        boolean is(Status status) {
            return party.status() == status && isAlive();
        }

        /** Of an occasion that was moved only the new ones are reminders. */
        boolean isReminder() {
            OccasionPlan plan = party.occasion().plan();
            return plan.reminders().stream()
                    .anyMatch(before -> plan.starts().minus(before).equals(notice.due()));
        }
    }

    private NoticeKind kind(String key, Predicate<Told> isTrue) {
        return new NoticeKind(
                        key,
                        key.equals(PartyNotices.REMINDER),
                        notice -> party(notice).map(party -> deadline(key, party)),
                        Set.of(),
                        (notice, language) -> party(notice)
                                .map(party -> new Told(party, notice))
                                .filter(isTrue)
                                .map(told -> words(key, told.party(), language)))
                .named(language -> TEXTS.say(language, word(key) + ".name"))
                .withEvent((notice, language) -> party(notice)
                        .filter(party -> party.status() == Status.CONFIRMED)
                        .map(party -> event(notice, party, language)));
    }

    private static String word(String key) {
        return key.substring("signup.".length());
    }

    /** The same event as the ticket's, and the same bytes at every try. */
    private CalendarEvent event(Notice notice, Party party, Locale language) {
        Occasion occasion = party.occasion();
        OccasionPlan plan = occasion.plan();
        String domain =
                Objects.requireNonNullElse(URI.create(links.absolute("/")).getHost(), "localhost");
        return new CalendarEvent(
                plan.type() + "-" + plan.id() + "@" + domain,
                0,
                notice.due(),
                plan.starts(),
                plan.ends(),
                occasion.title(language),
                party.number(),
                occasion.place(language),
                links.absolute("/me/signup/" + party.id()),
                occasion.cancelled());
    }

    /** An offer is of use as long as one may say yes, a reminder until the start, all else until the end. */
    private static Instant deadline(String key, Party party) {
        OccasionPlan plan = party.occasion().plan();
        Instant offered = party.deadline();
        if (key.equals(PartyNotices.OFFERED) && offered != null) {
            return offered;
        }
        return key.equals(PartyNotices.REMINDER) ? plan.starts() : plan.ends();
    }

    private Optional<Party> party(Notice notice) {
        String id = notice.subject().substring(notice.subject().indexOf('/') + 1);
        return store.read(em -> parties.party(em, id));
    }

    private Words words(String key, Party party, Locale language) {
        String word = word(key);
        Occasion occasion = party.occasion();
        OccasionPlan plan = occasion.plan();
        String title = occasion.title(language);
        Times clockOf = Times.of(times.zone(plan.site()), language);
        String people = party.people().stream()
                .map(Guest::name)
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(TEXTS.say(language, "and")));
        String when = clockOf.range(plan.starts(), plan.ends());
        int position = party.position() == null ? 0 : party.position();
        Instant deadline = party.deadline();
        String until = deadline == null ? "" : clockOf.dateTime(deadline);
        String subject =
                TEXTS.say(language, word + ".subject", title, clockOf.dateTime(plan.starts()), position, until);
        String text = TEXTS.say(language, word, title, people, party.number(), position, reason(plan.id()), until);
        String facts = TEXTS.say(language, "facts", when, occasion.place(language), people, party.number());
        return new Words(subject, text + "\n\n" + facts, "/me/signup/" + party.id());
    }

    private String reason(String occasion) {
        return store.read(em ->
                Occasions.find(em, occasion).map(OccasionRow::cancelReason).orElse(""));
    }
}
