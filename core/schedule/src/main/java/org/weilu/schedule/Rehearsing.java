package org.weilu.schedule;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Message;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeDesk.Planned;
import org.weilu.spi.notice.NoticeDesk.Rehearsal;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.store.Store;

/** Goes through what waits as the decider and the outbox will, each at its own instant, and writes nothing. */
final class Rehearsing {
    private static final int MOST = 2_000;

    private final Store store;
    private final Clock clock;
    private final Extensions extensions;
    private final Judge judge;
    private final Letter letter;

    Rehearsing(Store store, Clock clock, Extensions extensions, Judge judge, Letter letter) {
        this.store = store;
        this.clock = clock;
        this.extensions = extensions;
        this.judge = judge;
        this.letter = letter;
    }

    private record Waiting(Notice notice, Instant at) {}

    Rehearsal rehearse(String site, Duration ahead) {
        Instant now = clock.instant();
        long until = now.plus(ahead).toEpochMilli();
        List<Waiting> waiting = waiting(site, now, until);
        Map<String, Long> silent = new TreeMap<>();
        Map<String, Parcel> parcels = new LinkedHashMap<>();
        Map<String, Instant> times = new LinkedHashMap<>();
        for (Waiting each : waiting) {
            switch (judge.judge(each.notice(), each.at())) {
                case Verdict.Drop drop -> silent.merge(drop.why(), 1L, Long::sum);
                case Verdict.Wait wait -> silent.merge(wait.why(), 1L, Long::sum);
                case Verdict.Send send ->
                    send.ways().forEach(way -> {
                        String key = each.at() + "|" + Decider.together(each.notice(), way);
                        parcels.merge(key, parcel(each.notice(), way), Rehearsing::joined);
                        times.put(key, way.when());
                    });
            }
        }
        List<Planned> planned = new ArrayList<>();
        parcels.forEach((key, parcel) -> message(parcel)
                .ifPresentOrElse(
                        message -> planned.add(planned(times.getOrDefault(key, now), parcel, message)),
                        () -> silent.merge("nothing to say any more", 1L, Long::sum)));
        planned.sort(Comparator.comparing(Planned::when).thenComparing(Planned::addressee));
        return new Rehearsal(planned, silent, count(site, until) - waiting.size());
    }

    private List<Waiting> waiting(String site, Instant now, long until) {
        return store.read(em -> query(
                        em, NoticeRow.class, "SELECT n", site, until, " ORDER BY n.nextTry, n.addressee, n.kind, n.id")
                .setMaxResults(MOST)
                .getResultStream()
                .map(row -> new Waiting(row.notice(), later(now, Instant.ofEpochMilli(row.nextTry()))))
                .toList());
    }

    private long count(String site, long until) {
        return store.read(
                em -> query(em, Long.class, "SELECT COUNT(n)", site, until, "").getSingleResult());
    }

    private static <T> TypedQuery<T> query(
            EntityManager em, Class<T> type, String select, String site, long until, String order) {
        return em.createQuery(
                        select + " FROM ScheduleNotice n WHERE n.state = :waiting AND n.nextTry <= :until"
                                + " AND n.site = :site" + order,
                        type)
                .setParameter("waiting", Notice.State.WAITING)
                .setParameter("until", until)
                .setParameter("site", site);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What does not go together has a key of its own: the notice's. */
    private static Parcel parcel(Notice notice, Verdict.Way way) {
        return new Parcel(notice.id(), way.channel(), way.address(), List.of(new Parcel.Part(notice.id(), notice)));
    }

    private static Parcel joined(Parcel one, Parcel other) {
        List<Parcel.Part> parts = new ArrayList<>(one.parts());
        parts.addAll(other.parts());
        return new Parcel(one.bundle(), one.channel(), one.address(), parts);
    }

    private Optional<Message> message(Parcel parcel) {
        Optional<Extension<NoticeKind>> kind =
                Judge.kind(extensions, parcel.first().kind());
        Locale language = letter.language(parcel.first());
        List<Message.Section> sections = kind.stream()
                .flatMap(k -> parcel.parts().stream()
                        .flatMap(part -> letter.section(k, part.notice(), language).flatMap(said -> said).stream()))
                .toList();
        return sections.isEmpty()
                ? Optional.empty()
                : kind.map(k -> letter.message(parcel, k.value(), language, sections));
    }

    private static Planned planned(Instant when, Parcel parcel, Message message) {
        Notice first = parcel.first();
        return new Planned(
                when,
                first.kind(),
                parcel.channel(),
                first.addressee(),
                message.subject(),
                message.sections().size());
    }
}
