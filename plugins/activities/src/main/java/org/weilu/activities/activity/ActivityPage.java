package org.weilu.activities.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.IModel;
import org.apache.wicket.model.Model;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.series.SeriesWords;
import org.weilu.signup.api.SignupSlots;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.People;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.media.Assets;
import org.weilu.spi.operation.Links;
import org.weilu.ui.BrandColour;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalPage;
import org.weilu.ui.Service;
import org.weilu.ui.SlotPanel;

/** An activity: what, when, where, for whom, and every date with the way to sign up. */
public final class ActivityPage extends PortalPage {
    private static final long serialVersionUID = 1L;

    /** Each of them asks for its places; more are a click away. */
    private static final int PANELS = 8;

    private final Service<Activities> activities = Service.of(Activities.class);
    private final Service<Brands> brands = Service.of(Brands.class);
    private final Service<Markdown> markdown = Service.of(Markdown.class);
    private final Service<Assets> assets = Service.of(Assets.class);
    private final Service<Links> links = Service.of(Links.class);
    private final Service<People> people = Service.of(People.class);
    private final Service<Rooms> rooms = Service.of(Rooms.class);
    private final Service<SeriesBook> book = Service.of(SeriesBook.class);
    private transient @Nullable Activity activity;
    private transient @Nullable List<Dated> dates;

    public ActivityPage(PageParameters parameters) {
        super(parameters);
    }

    private Activity activity() {
        if (activity == null) {
            activity = activities.get().bySlug(visitor(), parameter("slug")).orElseThrow(PortalPage::notFound);
        }
        return activity;
    }

    private List<Dated> dates() {
        if (dates == null) {
            dates = activities.get().dates(visitor(), activity());
        }
        return dates;
    }

    private Instant now() {
        return host().clock().instant();
    }

    @Override
    protected IModel<String> title() {
        return () -> activity().title(getLocale());
    }

    private Optional<Brand> brand() {
        return Optional.ofNullable(activity().marks().brand())
                .flatMap(id -> brands.find().flatMap(all -> all.find(id)));
    }

    @Override
    protected PageHead head() {
        Entry.Picture cover = activity().cover();
        String picture = cover == null
                ? null
                : assets.find().map(all -> all.path(cover.asset(), 960)).orElse(null);
        EventWords words =
                new EventWords(getLocale(), times(), site(), path -> links.get().absolute(href(path)), picture);
        return PageHead.article(
                        activity().title(getLocale()),
                        activity().summary(getLocale()),
                        activity().path(),
                        picture)
                .withJson(words.json(activity(), dates()));
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        shows(tags());
        StoryWriter story = new StoryWriter(
                activity(), getLocale(), markdown.get(), assets.find().orElse(null));
        add(new HtmlBlock("heading", this::writeHeading).setRenderBodyOnly(true));
        WebMarkupContainer side = new WebMarkupContainer("side");
        side.add(AttributeModifier.replace("aria-label", getString("side")));
        // Where there is one date, it and its places come first; several would push the place far down.
        boolean several = dates().size() > 1;
        side.add(new HtmlBlock("facts-before", this::writeFacts).setVisible(several));
        side.add(new HtmlBlock("facts-after", this::writeFacts).setVisible(!several));
        side.add(panels());
        side.add(new HtmlBlock("others", this::writeOthers).setRenderBodyOnly(true));
        add(side, new HtmlBlock("story", story::write));
    }

    private PageTags tags() {
        String own = Activity.TYPE + "/" + activity().id();
        Set<String> words = new LinkedHashSet<>(Set.of(own));
        brand().ifPresent(one -> words.add("brand/" + one.id()));
        List<Occurrence> days = dates().stream().map(Dated::occurrence).toList();
        return new PageTags(words, Set.of(own), Moments.next(now(), activity().terms(), days));
    }

    /** Those ahead, the one that was asked for first; where nothing is ahead, the last. */
    private List<Dated> shown() {
        String wanted = parameter("date");
        List<Dated> shown = new ArrayList<>();
        dates().stream().filter(date -> date.occurrence().id().equals(wanted)).forEach(shown::add);
        dates().stream()
                .filter(date -> !date.occurrence().isOver(now()) && !shown.contains(date))
                .limit(PANELS)
                .forEach(shown::add);
        if (shown.isEmpty() && !dates().isEmpty()) {
            shown.add(dates().getLast());
        }
        return shown;
    }

    private RepeatingView panels() {
        RepeatingView panels = new RepeatingView("dates");
        for (Dated date : shown()) {
            WebMarkupContainer each = new WebMarkupContainer(panels.newChildId());
            WebMarkupContainer panel = new WebMarkupContainer("date");
            panel.add(
                    AttributeModifier.replace("id", "date-" + date.occurrence().id()));
            panel.add(new HtmlBlock("when", html -> writeWhen(html, date)).setRenderBodyOnly(true));
            panel.add(new SlotPanel<>(
                            "places",
                            SignupSlots.PANEL,
                            Model.of(date.occurrence().id()))
                    .setRenderBodyOnly(true)
                    .setVisible(!date.occurrence().cancelled()));
            panels.add(each.add(panel).setRenderBodyOnly(true));
        }
        return panels;
    }

    private void writeHeading(Html html) {
        List<Parts.Crumb> way = List.of(
                new Parts.Crumb(site().name(getLocale()), href("/")),
                new Parts.Crumb(getString("activities"), href("/activities")),
                new Parts.Crumb(activity().title(getLocale()), null));
        Parts.breadcrumbs(html, getString("here"), way);
        html.open("div", "class", "page-title").open("div", "class", "page-title-words");
        html.open("p", "class", "eyebrow");
        brand().ifPresent(one -> html.link(
                href("/brands/" + one.slug()), one.name(getLocale()), "class", "brand-name " + BrandColour.style(one)));
        String kind = activity().marks().kind();
        if (!kind.isEmpty()) {
            html.link(href("/activities?kind=" + Parts.encoded(kind)), Kinds.name(getLocale(), kind));
        }
        if (!dates().isEmpty()) {
            DateBadge.of(shown().getFirst(), now(), times(), getLocale()).write(html);
        }
        html.close().leaf("h1", activity().title(getLocale()));
        html.leaf("p", activity().summary(getLocale()), "class", "lead").close();
        if (visitor().isSignedIn() && activities.get().mayEdit(visitor(), activity())) {
            html.open("div", "class", "actions");
            html.button(href("/desk/activities/" + activity().id()), getString("edit"), true)
                    .close();
        }
        html.close();
        if (activity().cancelled()) {
            Parts.notice(html, "warning", getString("cancelled"), activity().reason());
        }
    }

    private void writeFacts(Html html) {
        html.open("dl", "class", "facts");
        if (dates().size() > 1) {
            fact(html, "clock", "when", it -> it.text(getString("dates").replace("{0}", "" + dates().size())));
        }
        book.get().of(visitor(), activity().id()).stream()
                .filter(piece -> piece.last() == null)
                .forEach(
                        piece -> fact(html, "calendar", "rule", it -> it.text(new SeriesWords(getLocale()).of(piece))));
        fact(html, "place", "where", this::writePlace);
        Discretion discretion = activity().discretion();
        if (discretion.leader()) {
            fact(html, "people", "leader", it -> it.text(getString("leader.hidden")));
        }
        people.find()
                .filter(all -> !discretion.leader())
                .flatMap(all ->
                        all.find(Visitor.portal(site().slug()), activity().leader()))
                .ifPresent(leader -> fact(html, "people", "leader", it -> it.text(leader.name())));
        String ages = ActivityWords.ages(getLocale(), activity().terms());
        if (ages != null) {
            fact(html, "person", "ages", it -> it.text(ages));
        }
        if (discretion.photographs() || discretion.guests()) {
            String both = (discretion.photographs() ? getString("discretion.photographs") : "")
                    + (discretion.guests() ? getString("discretion.guests") : "");
            fact(html, "lock", "discretion", it -> it.text(both));
        }
        Instant closes = activity().terms().closes();
        if (closes != null && closes.isAfter(now())) {
            fact(html, "bell", "closes", it -> it.text(times().dateTime(closes)));
        }
        html.close();
        html.open(
                "a",
                "class",
                "button button-quiet button-wide",
                "href",
                href(activity().path() + "/calendar.ics"));
        html.icon("calendar").text(getString("calendar")).close();
    }

    private void writePlace(Html html) {
        String place = activity().place(getLocale());
        rooms.find()
                .flatMap(all -> all.find(activity().space()))
                .ifPresentOrElse(space -> html.link(href(space.path()), place), () -> html.text(place));
    }

    private void fact(Html html, String icon, String key, Consumer<Html> words) {
        html.open("div").open("dt").icon(icon).text(getString(key)).close();
        html.open("dd").with(words).close(2);
    }

    private void writeWhen(Html html, Dated date) {
        Occurrence day = date.occurrence();
        html.open("h2").open("time", "datetime", times().machine(day.starts()));
        html.text(times().range(day.starts(), day.ends())).close(2);
        if (day.cancelled() || day.isOver(now())) {
            html.open("p");
            DateBadge.of(date, now(), times(), getLocale()).write(html);
            html.text(day.cancelled() ? " " + day.reason() : "").close();
        }
    }

    private void writeOthers(Html html) {
        List<Dated> shown = shown();
        List<Dated> others =
                dates().stream().filter(date -> !shown.contains(date)).toList();
        if (others.isEmpty()) {
            return;
        }
        html.open("details", "class", "disclosure");
        html.leaf("summary", getString("others").replace("{0}", String.valueOf(others.size())));
        html.open("ul", "class", "disclosure-body side-links");
        for (Dated date : others) {
            Occurrence day = date.occurrence();
            html.open("li");
            html.link(
                    href(activity().path() + "?date=" + day.id()) + "#date-" + day.id(),
                    times().range(day.starts(), day.ends()));
            html.close();
        }
        html.close(2);
    }
}
