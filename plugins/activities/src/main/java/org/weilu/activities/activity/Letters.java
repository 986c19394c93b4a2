package org.weilu.activities.activity;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;

/** What a leader writes to everybody who signed up: one notice a person, however many dates they come to. */
public final class Letters {
    static final String KIND = "activities.letter";
    private static final String SUBJECT = "activities-letter/";
    private static final int A_DAY = 5;
    private static final int LONGEST_SUBJECT = 80;
    private static final int LONGEST_TEXT = 2_000;

    private final Tools tools;
    private final Notices notices;
    private final Refusals refusals = Refusals.of(Letters.class);

    Letters(Tools tools, Notices notices) {
        this.tools = tools;
        this.notices = notices;
    }

    /**
     * Writes to all who have a place or wait, by {@link Activities#EDIT}.
     *
     * @param occurrence one date; null for all that are ahead
     * @return how many people get it; refused with {@code invalid}, {@code forbidden}, {@code limit} or {@code nobody}
     */
    public Outcome<Integer> write(
            Visitor who, String activity, @Nullable String occurrence, String subject, String text) {
        List<Refusal> wrong = new ArrayList<>();
        if (!fits(subject, LONGEST_SUBJECT)) {
            wrong.add(refusals.invalid(who, "subject", "subject", LONGEST_SUBJECT));
        }
        if (!fits(text, LONGEST_TEXT)) {
            wrong.add(refusals.invalid(who, "text", "text", LONGEST_TEXT));
        }
        return wrong.isEmpty()
                ? tools.store().write(em -> write(em, who, activity, occurrence, subject.strip(), text.strip()))
                : Outcome.refused(wrong);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= longest;
    }

    private Outcome<Integer> write(
            EntityManager em, Visitor who, String id, @Nullable String occurrence, String subject, String text) {
        ActivityRow row = ActivityTables.locked(em, id).orElse(null);
        if (row == null || !row.site().equals(who.site())) {
            return Outcome.refused(refusals.no(who, Kind.NOT_FOUND, "not_found", "not-found"));
        }
        Optional<Refusal> no = tools.access().refuses(who, Activities.EDIT, row.activity());
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        Instant now = tools.clock().instant();
        if (today(em, id, now) >= A_DAY) {
            return Outcome.refused(refusals.no(who, Kind.LIMIT, "limit", "limit", A_DAY));
        }
        Map<String, String> readers = new LinkedHashMap<>();
        for (OccurrenceRow day : ActivityTables.days(em, id)) {
            boolean wanted = occurrence == null
                    ? !day.occurrence().isOver(now) && !day.isCancelled()
                    : day.id().equals(occurrence);
            if (wanted) {
                gather(who, day.id(), readers);
            }
        }
        if (readers.isEmpty()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "nobody", "nobody"));
        }
        String letter = tools.ids().next();
        em.persist(new LetterRow(letter, id, subject, text, who.person(), now));
        readers.forEach((reader, about) ->
                notices.plan(new Notices.Wish(row.site(), reader, about, SUBJECT + letter, KIND, now)));
        tools.audit()
                .record(
                        who,
                        "activities.letter",
                        Activity.TYPE + "/" + id,
                        Map.of("letter", letter, "people", "" + readers.size()));
        return Outcome.done(readers.size());
    }

    /** The portal itself looks: who may edit may write, also where they may not read the list. */
    private void gather(Visitor who, String occurrence, Map<String, String> readers) {
        Visitor portal = Visitor.portal(who.site());
        @Nullable String after = null;
        do {
            Listing<Party> some = tools.signups()
                    .coming(portal, occurrence, new Slice(after, 100))
                    .orThrow();
            for (Party party : some.items()) {
                if (!party.madeBy().isEmpty() && !party.people().isEmpty()) {
                    readers.putIfAbsent(
                            party.madeBy(), party.people().getFirst().person());
                }
            }
            after = some.next();
        } while (after != null);
    }

    private static long today(EntityManager em, String id, Instant now) {
        return em.createQuery(
                        "select count(l) from activitiesLetter l where l.activity = :id and l.written > :since",
                        Long.class)
                .setParameter("id", id)
                .setParameter("since", now.minus(Duration.ofDays(1)).toEpochMilli())
                .getSingleResult();
    }

    NoticeKind kind(Activities activities) {
        return new NoticeKind(KIND, (notice, language) -> words(activities, notice, language));
    }

    private Optional<NoticeKind.Words> words(Activities activities, Notice notice, Locale language) {
        String id = notice.subject().substring(SUBJECT.length());
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(LetterRow.class, id)))
                .flatMap(letter -> activities
                        .find(Visitor.portal(notice.site()), letter.activity())
                        .map(activity -> new NoticeKind.Words(
                                refusals.say(language, "mail.subject", letter.subject()),
                                refusals.say(language, "mail.text", letter.text(), activity.title(language)),
                                activity.path())));
    }
}
