package org.weilu.activities.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Rooms;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Brands;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Makes or edits an activity. Who was overtaken by somebody else's edit sees both texts and saves a third. */
public final class EditPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private @Nullable Field version;
    private transient @Nullable Activity theirs;

    public EditPage(PageParameters parameters) {
        super(parameters, Activities.CREATE, true);
    }

    private @Nullable Activity before() {
        String id = parameter("id");
        if (id.isEmpty() || id.equals("new")) {
            return null;
        }
        Activity found = use(Activities.class).find(visitor(), id).orElseThrow(StackPage::notFound);
        // Who was signed out meanwhile gets back what they typed; the service refuses the rest.
        if (visitor().isSignedIn() && !use(Activities.class).mayEdit(visitor(), found)) {
            throw ToolPage.refused(visitor());
        }
        return found;
    }

    /** What a new one begins with: another activity, without its dates. */
    private @Nullable Activity template() {
        String from = parameter("from");
        return from.isEmpty()
                ? null
                : use(Activities.class)
                        .find(visitor(), from)
                        .filter(known -> known.site().equals(site().slug()))
                        .orElse(null);
    }

    @Override
    protected IModel<String> title() {
        return () -> {
            String id = parameter("id");
            return getString(id.isEmpty() || id.equals("new") ? "title.new" : "title.edit");
        };
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(way.size() - 1, new Parts.Crumb(getString("activities"), href("/desk/activities")));
        return way;
    }

    @Override
    protected void build() {
        @Nullable Activity before = before();
        List<Dated> dates = before == null ? List.of() : use(Activities.class).dates(visitor(), before);
        boolean series = before != null
                && !use(SeriesBook.class).of(visitor(), before.id()).isEmpty();
        DraftFields fields = new DraftFields(
                visitor(), site(), use(Brands.class), use(Rooms.class), getString("any"), getString("own-words"));
        version = Field.hidden("version", before == null ? "0" : String.valueOf(before.version()));
        write(this::writeTheirs);
        add(id -> {
            PortalForm<Activity> form = new PortalForm<Activity>(
                            id,
                            before == null ? "publish" : "save",
                            it -> save(it, before == null ? null : before.id()),
                            saved -> next(saved, before))
                    .with(fields.of(before == null ? template() : before, dates, series, before == null))
                    .with(Objects.requireNonNull(version));
            return before == null
                    ? form.also("publish-repeat", "repeat").back(href("/desk/activities"))
                    : form.back(href("/desk/activities"));
        });
    }

    private String next(Activity saved, @Nullable Activity before) {
        if (before != null) {
            return href("/desk/activities?done=edited");
        }
        return action().equals("repeat")
                ? href("/desk/activities/" + saved.id() + "/series")
                : href("/desk/activities?done=made");
    }

    private Outcome<Activity> save(PortalForm<Activity> form, @Nullable String id) {
        Activities activities = use(Activities.class);
        @Nullable
        Activity before = id == null ? null : activities.find(visitor(), id).orElseThrow(StackPage::notFound);
        DraftForm typed = new DraftForm(
                form, visitor(), site().zone(), id == null ? template() : before, id == null, use(Assets.class));
        Outcome<ActivityDraft> draft = typed.read();
        if (draft instanceof Outcome.Refused<ActivityDraft> refused) {
            return Outcome.refused(refused.refusals());
        }
        if (id == null) {
            return activities.create(visitor(), draft.orThrow());
        }
        Outcome<Activity> saved = activities.edit(visitor(), id, number(form.value("version")), draft.orThrow());
        if (saved instanceof Outcome.Refused<Activity> refused
                && refused.first().code().equals("changed")) {
            overtaken(activities, id);
        }
        return saved;
    }

    private static long number(String text) {
        return text.matches("[0-9]{1,15}") ? Long.parseLong(text) : 0;
    }

    /** From here on the form edits what stands there now: saving again is a decision. */
    private void overtaken(Activities activities, String id) {
        Activity now = activities
                .find(visitor(), id)
                .orElseThrow(
                        () -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", getString("gone"))));
        theirs = now;
        Field field = Objects.requireNonNull(version);
        field.clearInput();
        field.setModelObject(String.valueOf(now.version()));
    }

    private void writeTheirs(Html html) {
        Activity now = theirs;
        if (now == null) {
            return;
        }
        html.open("section", "class", "panel", "aria-labelledby", "theirs");
        html.leaf("h2", getString("theirs"), "id", "theirs");
        html.leaf("p", getString("theirs.when").replace("{0}", times().dateTime(now.updated())), "class", "soft");
        html.open("dl", "class", "facts");
        writeTheir(html, "title", now.chinese().title());
        writeTheir(html, "titleEn", now.english().title());
        writeTheir(html, "summary", now.chinese().summary());
        writeTheir(html, "summaryEn", now.english().summary());
        writeTheir(html, "place", now.chinese().place());
        writeTheir(html, "capacity", String.valueOf(now.terms().capacity()));
        writeTheir(html, "body", now.chinese().body());
        writeTheir(html, "bodyEn", now.english().body());
        html.close(2);
    }

    private void writeTheir(Html html, String key, String words) {
        if (!words.isBlank()) {
            html.open("div").leaf("dt", getString(key)).open("dd");
            words.lines().forEach(line -> html.text(line).single("br"));
            html.close(2);
        }
    }
}
