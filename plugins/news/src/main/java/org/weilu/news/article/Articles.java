package org.weilu.news.article;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusal.Kind;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** Articles as the desk changes them: one writes, another publishes, and nobody's words are lost. */
public final class Articles {
    public static final Permission WRITE = new Permission("news.write", "editor", "chief", "admin");
    public static final Permission PUBLISH = new Permission("news.publish", "editor", "chief", "admin");
    public static final Permission WITHDRAW = new Permission("news.withdraw", "chief", "admin");

    private final ArticleTools tools;
    private final ArticleChecks checks;
    private final Publication publication;
    private final Refusals refusals = Refusals.of(Articles.class);

    Articles(ArticleTools tools, ArticleChecks checks, Publication publication) {
        this.tools = tools;
        this.checks = checks;
        this.publication = publication;
    }

    /** @param merged true if somebody else's changes are in it, too */
    public record Saved(Draft draft, boolean merged) {}

    /** Begins an article as a draft; with {@link #WRITE}. */
    public Outcome<Draft> write(Visitor who, Manuscript wish) {
        Manuscript words = signed(who, wish);
        List<Refusal> wrong = checks.wrong(who, words);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        Optional<Refusal> no = tools.access().refuses(who, WRITE, target(who, words));
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return tools.store().write(em -> {
            Instant now = tools.clock().instant();
            String slug = ArticleSlug.free(
                    words.chinese().title(),
                    tools.day(who.site(), now),
                    taken -> Address.of(em, who.site(), taken).isPresent());
            Article article = tools.begin(em, who.site(), slug, who.person());
            tools.save(em, article, words, who.person(), now);
            tools.record(who, "news.write", article, Map.of("slug", slug));
            return Outcome.done(tools.draft(em, article));
        });
    }

    /** Who wrote it stands under it, unless they said otherwise. */
    private Manuscript signed(Visitor who, Manuscript wish) {
        return wish.byline().isEmpty() && who.isSignedIn()
                ? wish.with(Map.of("byline", tools.name(who.personId())))
                : wish;
    }

    private static Scoped target(Visitor who, Manuscript words) {
        Article wished = new Article("new", who.site(), "new", who.person());
        wished.take(new Version("new", 1, words, who.person(), Instant.EPOCH));
        return wished;
    }

    /**
     * Saves a new version; with {@link #WRITE}. Where somebody saved another meanwhile, the fields that only one of the
     * two changed are joined.
     *
     * @param base the version that was read before; {@code changed}, if both changed the same field: {@link #merge}
     *     then gives both texts
     */
    public Outcome<Saved> edit(Visitor who, String id, int base, Manuscript mine) {
        Optional<Refusal> no = seen(who, id);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        List<Refusal> wrong = checks.wrong(who, mine);
        return wrong.isEmpty() ? tools.store().write(em -> edit(em, who, id, base, mine)) : Outcome.refused(wrong);
    }

    private Outcome<Saved> edit(EntityManager em, Visitor who, String id, int base, Manuscript mine) {
        Article article = em.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
        Manuscript theirs = tools.words(em, id, article.head());
        boolean moved = base != article.head();
        Merge merge = moved ? Merge.of(base(em, id, base, theirs), theirs, mine) : new Merge(mine, List.of());
        if (!merge.disputed().isEmpty()) {
            return Outcome.refused(refusals.no(who, Kind.CONFLICT, "changed", "changed", editor(em, article)));
        }
        if (!merge.words().fields().equals(theirs.fields())) {
            tools.save(em, article, merge.words(), who.person(), tools.clock().instant());
            tools.record(who, "news.edit", article, Map.of("version", String.valueOf(article.head())));
        }
        return Outcome.done(new Saved(tools.draft(em, article), moved));
    }

    /** A version that never was is one of somebody who knows nothing: everything that differs is disputed. */
    private Manuscript base(EntityManager em, String id, int number, Manuscript theirs) {
        @Nullable Version base = em.find(Version.class, Version.id(id, number));
        return base == null ? Manuscript.of(Map.of("note", theirs.note() + "\u2063")) : base.words();
    }

    private String editor(EntityManager em, Article article) {
        @Nullable Version newest = em.find(Version.class, Version.id(article.id(), article.head()));
        String editor = newest == null ? null : newest.editor();
        return editor == null ? "" : tools.name(editor);
    }

    /** One's own text beside the newest one: what to show after {@code changed}. */
    public Merge merge(Visitor who, String id, int base, Manuscript mine) {
        Draft newest = find(who, id).orElseThrow();
        return tools.store().read(em -> Merge.of(base(em, id, base, newest.words()), newest.words(), mine));
    }

    /** An article as the desk has it; empty for who may not write there. */
    public Optional<Draft> find(Visitor who, String id) {
        return tools.store()
                .read(em -> Optional.ofNullable(em.find(Article.class, id))
                        .filter(article -> article.site().equals(who.site())
                                && tools.access().allows(who, WRITE, article))
                        .map(article -> tools.draft(em, article)));
    }

    /** Says to the others that the newest version can be approved; with {@link #WRITE}. */
    public Outcome<Draft> handIn(Visitor who, String id) {
        Optional<Refusal> no = seen(who, id);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return tools.store().write(em -> {
            Article article = em.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (article.head() == article.approved(tools.clock().instant())) {
                return Outcome.refused(refusals.no(who, Kind.CONFLICT, "nothing_new", "nothing"));
            }
            publication.handIn(em, article);
            tools.record(who, "news.hand-in", article, Map.of("version", String.valueOf(article.head())));
            return Outcome.done(tools.draft(em, article));
        });
    }

    /**
     * Approves a version and, once enough have, lets everybody read it; with {@link #PUBLISH}, and never by who wrote
     * words of it that nobody has approved ({@code own_words}). While reviews are missing it counts as one.
     *
     * @param version that was read; 0 for the newest, whatever it is
     * @param at from when on everybody reads it; null for now
     * @return the stage that it is in then
     */
    public Outcome<Draft> publish(Visitor who, String id, int version, @Nullable Instant at) {
        if (at != null && at.isBefore(tools.clock().instant())) {
            return Outcome.refused(refusals.invalid(who, "at", "past"));
        }
        return seen(who, id)
                .or(() -> refuses(who, PUBLISH, id))
                .<Outcome<Draft>>map(Outcome::refused)
                .orElseGet(() -> tools.store().write(em -> publication.publish(em, who, id, version, at)));
    }

    /** Takes an article from the readers, with a reason for the desk; with {@link #WITHDRAW}. */
    public Outcome<Draft> withdraw(Visitor who, String id, String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > 400) {
            return Outcome.refused(refusals.invalid(who, "reason", "reason"));
        }
        return seen(who, id)
                .or(() -> refuses(who, WITHDRAW, id))
                .<Outcome<Draft>>map(Outcome::refused)
                .orElseGet(() -> tools.store().write(em -> publication.withdraw(em, who, id, why)));
    }

    /**
     * Gives an article another address; a draft's with {@link #WRITE}, that of a published one, whose old address leads
     * on, with {@link #WITHDRAW}.
     */
    public Outcome<Draft> move(Visitor who, String id, String slug) {
        if (!ArticleSlug.fits(slug)) {
            return Outcome.refused(refusals.invalid(who, "slug", "slug"));
        }
        Optional<Refusal> no = seen(who, id);
        if (no.isPresent()) {
            return Outcome.refused(no.get());
        }
        return tools.store().write(em -> {
            Article article = em.find(Article.class, id, LockModeType.PESSIMISTIC_WRITE);
            Optional<Refusal> fixed = article.live() == 0 ? Optional.empty() : refuses(who, WITHDRAW, id);
            if (fixed.isPresent()) {
                return Outcome.refused(fixed.get());
            }
            Optional<Address> there = Address.of(em, article.site(), slug);
            if (there.isPresent() && !there.get().article().equals(id)) {
                return Outcome.refused(refusals.invalid(who, "slug", "slug.taken"));
            }
            publication.move(em, who, article, slug);
            return Outcome.done(tools.draft(em, article));
        });
    }

    /** Not found for what one may not even see. */
    private Optional<Refusal> seen(Visitor who, String id) {
        if (find(who, id).isPresent()) {
            return Optional.empty();
        }
        Access access = tools.access();
        return access.hasAnywhere(who, WRITE)
                ? Optional.of(refusals.no(who, Kind.NOT_FOUND, "not_found", "missing"))
                : access.refuses(who, WRITE, Scoped.site(who.site()));
    }

    private Optional<Refusal> refuses(Visitor who, Permission what, String id) {
        return tools.store().read(em -> tools.access().refuses(who, what, em.find(Article.class, id)));
    }
}
