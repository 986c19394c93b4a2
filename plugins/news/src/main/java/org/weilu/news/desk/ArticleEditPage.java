package org.weilu.news.desk;

import java.util.List;
import java.util.Map;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Manuscript;
import org.weilu.news.article.Merge;
import org.weilu.news.article.Stage;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.SeeOther;

/** Writing: a new article, or a new version of one. Two who write at once both see both texts. */
public final class ArticleEditPage extends ArticleToolPage {
    private static final long serialVersionUID = 1L;
    private final ArticleFields fields = new ArticleFields();
    private transient @Nullable Manuscript look;
    private transient @Nullable Merge dispute;
    private transient @Nullable Manuscript theirs;
    private transient @Nullable Refusal refused;

    public ArticleEditPage(PageParameters parameters) {
        super(parameters, Articles.WRITE, true);
    }

    <S> S service(Class<S> type) {
        return use(type);
    }

    Visitor who() {
        return visitor();
    }

    private boolean isNew() {
        return parameter("id").isEmpty();
    }

    /** True for who was signed out while writing: sees what they sent, and nothing else. */
    private boolean isCutOff() {
        return !visitor().isSignedIn();
    }

    @Override
    protected IModel<String> title() {
        return () -> getString(isNew() ? "title.new" : "title.edit");
    }

    @Override
    protected void build() {
        if (action().equals("hand-in") && !isNew()) {
            Outcome<Draft> handed = use(Articles.class).handIn(visitor(), parameter("id"));
            if (handed instanceof Outcome.Done<Draft> done) {
                throw new SeeOther(href("/desk/news/" + done.value().id()) + "?done=handed");
            }
            refused = handed.refusals().getFirst();
        }
        boolean known = !isNew() && !isCutOff();
        // The form of who was signed out is found again by its place: every part is there, if only empty.
        write(html -> {
            if (known) {
                writeStanding(html);
            }
        });
        write(this::writeDispute);
        write(html -> {
            if (look != null) {
                Parts.sectionHead(html, "look", getString("look"), null, null);
                writeLook(html, look);
            }
        });
        Manuscript words = known ? draft().words() : Manuscript.of(Map.of());
        add(id -> new PortalForm<String>(id, "save", this::save, path -> path)
                .with(fields.of(this, words, known ? draft() : null, isCutOff()))
                .also("preview", "preview")
                .back(href("/desk/news")));
    }

    private void writeStanding(Html html) {
        Draft draft = draft();
        if (refused != null) {
            Parts.notice(html, "error", refused.words(), "");
        }
        html.open("p", "class", "row-meta");
        NewsDeskPage.stage(
                html, draft.stage(), getString("stage." + draft.stage().word()));
        boolean approved = draft.stage() == Stage.PUBLISHED || draft.stage() == Stage.SCHEDULED;
        if (approved && draft.isAhead()) {
            html.badge(draft.waiting() ? "review" : "draft", getString("ahead"));
        }
        if (draft.published() != null) {
            html.leaf("span", times().dateTime(draft.published()));
        }
        html.leaf("span", getString("saved") + " " + times().dateTime(draft.headAt()))
                .close();
        if (draft.stage() == Stage.WITHDRAWN) {
            Parts.notice(html, "warning", getString("withdrawn"), draft.reason());
        }
        html.open("div", "class", "actions");
        if (!draft.waiting() && (draft.isAhead() || !approved)) {
            html.post(desk(), "hand-in", getString("hand-in"), "button button-quiet");
        }
        if (draft.isAhead() || draft.stage() != Stage.PUBLISHED) {
            html.button(desk() + "/publication", getString("publish"), true);
        }
        if (approved && use(Access.class).hasAnywhere(visitor(), Articles.WITHDRAW)) {
            html.button(desk() + "/withdrawal", getString("withdraw"), true);
        }
        if (draft.isPublic()) {
            html.button(href("/news/" + Parts.encoded(draft.slug())), getString("read"), true);
        }
        html.close();
        writePicture(html, draft.words().cover());
    }

    private void writeDispute(Html html) {
        if (dispute == null || theirs == null) {
            return;
        }
        Parts.sectionHead(html, "dispute", getString("dispute"), null, null);
        html.leaf("p", getString("dispute.text"));
        Map<String, String> their = theirs.fields();
        Map<String, String> mine = dispute.words().fields();
        for (String field : dispute.disputed()) {
            html.open("div", "class", "panel stack").leaf("h3", getString(field, null, field));
            html.leaf("p", getString("dispute.theirs"), "class", "soft");
            html.open("blockquote")
                    .leaf("pre", their.get(field), "class", "dispute-words")
                    .close();
            html.leaf("p", getString("dispute.mine"), "class", "soft");
            html.open("blockquote")
                    .leaf("pre", mine.get(field), "class", "dispute-words")
                    .close();
            html.close();
        }
    }

    private Outcome<String> save(PortalForm<String> form) {
        if (isCutOff()) {
            return Outcome.refused(
                    use(Articles.class)
                            .write(visitor(), fields.words(form).with(Map.of("cover", "")))
                            .refusals()
                            .stream()
                            .map(no -> no.kind() == Refusal.Kind.UNAUTHENTICATED ? cutOff() : no)
                            .toList());
        }
        List<Refusal> unread = fields.keepPicture(this, form);
        if (!unread.isEmpty()) {
            return Outcome.refused(unread);
        }
        Manuscript words = fields.words(form);
        if (action().equals("preview")) {
            look = words;
            return Outcome.done("");
        }
        return isNew() ? begin(words) : change(form, words);
    }

    private Refusal cutOff() {
        return Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", getString("cutoff"))
                .withWayOn(new Refusal.WayOn(getString("cutoff.way"), href("/signin")));
    }

    private Outcome<String> begin(Manuscript words) {
        return use(Articles.class)
                .write(visitor(), words)
                .map(draft -> href("/desk/news/" + draft.id()) + "?done=saved");
    }

    private Outcome<String> change(PortalForm<String> form, Manuscript words) {
        Articles articles = use(Articles.class);
        String id = parameter("id");
        String slug = form.value("slug");
        if (!slug.isEmpty() && !slug.equals(draft().slug())) {
            Outcome<Draft> moved = articles.move(visitor(), id, slug);
            if (!moved.isDone()) {
                return Outcome.refused(moved.refusals());
            }
        }
        int base = fields.base(form);
        Outcome<Articles.Saved> saved = articles.edit(visitor(), id, base, words);
        if (saved.refusals().stream().anyMatch(no -> no.code().equals("changed"))) {
            forget();
            theirs = draft().words();
            Merge both = articles.merge(visitor(), id, base, words);
            dispute = both;
            fields.show(both.words(), draft().head());
        }
        return saved.map(done -> href("/desk/news/" + id) + (done.merged() ? "?done=merged" : "?done=saved"));
    }
}
