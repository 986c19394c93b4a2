package org.weilu.web.miss;

import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Cursor;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;

/**
 * What people looked for and did not find. Whoever looks writes nothing: it is counted in memory and written down every
 * few minutes, so that a flood of nonsense costs one transaction.
 */
public final class Misses {
    /** Read what was not found. */
    public static final Permission SEE = new Permission("web.misses", "editor", "chief", "admin");

    static final int MOST = 2_000;
    static final Duration KEPT = Duration.ofDays(90);

    /** What was asked once only may be anything, a name too. */
    static final Duration ONCE_KEPT = Duration.ofDays(14);

    private static final int WAITING = 200;
    private static final int LONGEST = 40;
    private static final Pattern PRIVATE = Pattern.compile("@|\\d[\\d -]{4,}\\d");

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Access access;
    private final Map<Asked, Integer> waiting = new HashMap<>();

    private record Asked(String site, String words) {}

    /** @param asked how often, {@code last} when it was last */
    public record Miss(String id, String words, int asked, Instant last) {}

    Misses(Store store, Ids ids, Clock clock, Access access) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.access = access;
    }

    /** Counts words that found nothing; numbers and addresses that belong to somebody are not kept. */
    public void note(Visitor who, String typed) {
        String words = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("[\\s\\p{C}]+", " ");
        if (words.isEmpty()
                || words.length() > LONGEST
                || PRIVATE.matcher(words).find()) {
            return;
        }
        Asked asked = new Asked(who.site(), words);
        synchronized (waiting) {
            if (waiting.size() < WAITING || waiting.containsKey(asked)) {
                waiting.merge(asked, 1, Integer::sum);
            }
        }
    }

    /** Writes down what was counted; on failure it is counted still. */
    void write() {
        Map<Asked, Integer> taken;
        synchronized (waiting) {
            taken = Map.copyOf(waiting);
            waiting.clear();
        }
        if (taken.isEmpty()) {
            return;
        }
        try {
            store.write(em -> {
                taken.forEach((asked, times) -> count(em, asked, times));
                return taken.size();
            });
        } catch (RuntimeException e) {
            synchronized (waiting) {
                taken.forEach((asked, times) -> waiting.merge(asked, times, Integer::sum));
            }
            throw e;
        }
    }

    private void count(EntityManager em, Asked asked, int times) {
        long now = clock.instant().toEpochMilli();
        int known = em.createQuery("update web_Miss m set m.asked = m.asked + :times, m.last = :now"
                        + " where m.site = :site and m.words = :words")
                .setParameter("times", times)
                .setParameter("now", now)
                .setParameter("site", asked.site())
                .setParameter("words", asked.words())
                .executeUpdate();
        if (known == 0 && size(em) < MOST) {
            em.persist(new MissRow(ids.next(), asked.site(), asked.words(), times, now));
            em.flush();
        }
    }

    private static long size(EntityManager em) {
        return em.createQuery("select count(m) from web_Miss m", Long.class).getSingleResult();
    }

    /** What was not found on the visitor's site, the most wanted first: with {@link #SEE} there. */
    public Outcome<Listing<Miss>> list(Visitor who, Slice slice) {
        Optional<Refusal> no = access.refuses(who, SEE, Scoped.site(who.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        write();
        @Nullable Cursor after = Cursor.read(slice.after());
        if (after != null && !after.word().matches("[0-9]{1,9}")) {
            throw Slice.unknownPlace();
        }
        return Outcome.done(store.read(em -> list(em, who.site(), after, slice.limit())));
    }

    private static Listing<Miss> list(EntityManager em, String site, @Nullable Cursor after, int limit) {
        String further = after == null ? "" : " and (m.asked < :asked or (m.asked = :asked and m.id < :id))";
        var query = em.createQuery(
                        "select m from web_Miss m where m.site = :site" + further + " order by m.asked desc, m.id desc",
                        MissRow.class)
                .setParameter("site", site)
                .setMaxResults(limit + 1);
        if (after != null) {
            query.setParameter("asked", Integer.parseInt(after.word())).setParameter("id", after.id());
        }
        List<Miss> found = query.getResultList().stream()
                .map(row -> new Miss(row.id(), row.words(), row.asked(), Instant.ofEpochMilli(row.last())))
                .toList();
        List<Miss> shown = found.subList(0, Math.min(limit, found.size()));
        long total = em.createQuery("select count(m) from web_Miss m where m.site = :site", Long.class)
                .setParameter("site", site)
                .getSingleResult();
        String next = found.size() <= limit
                ? null
                : new Cursor(
                                String.valueOf(shown.getLast().asked()),
                                shown.getLast().id())
                        .text();
        return new Listing<>(total, shown, next);
    }

    /** Forgets one, with {@link #SEE} on its site; again changes nothing. */
    public Outcome<String> forget(Visitor who, String id) {
        Optional<Refusal> no = access.refuses(who, SEE, Scoped.site(who.site()));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        store.write(em -> em.createQuery("delete from web_Miss m where m.id = :id and m.site = :site")
                .setParameter("id", id)
                .setParameter("site", who.site())
                .executeUpdate());
        return Outcome.done(id);
    }

    int forgetOld() {
        Instant now = clock.instant();
        return store.write(
                em -> em.createQuery("delete from web_Miss m where m.last < :old or (m.asked = 1 and m.last < :once)")
                        .setParameter("old", now.minus(KEPT).toEpochMilli())
                        .setParameter("once", now.minus(ONCE_KEPT).toEpochMilli())
                        .executeUpdate());
    }
}
