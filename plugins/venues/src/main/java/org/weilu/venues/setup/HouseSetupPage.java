package org.weilu.venues.setup;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue.Approval;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Layout;
import org.weilu.venues.api.Venue.Terms;
import org.weilu.venues.plan.FloorPlan;
import org.weilu.venues.plan.FloorPlan.Look;
import org.weilu.venues.venue.HoursWords;

/** A house as it is set up: plan, rooms, layouts, hours and rules, each with the way to its form. */
public final class HouseSetupPage extends SetupPage {
    private static final long serialVersionUID = 1L;

    public HouseSetupPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    String part() {
        return getString("setup");
    }

    @Override
    protected IModel<String> title() {
        return () -> venue().name().in(getLocale());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.remove(4);
        way.set(way.size() - 1, new Parts.Crumb(venue().name().in(getLocale()), null));
        return way;
    }

    @Override
    protected void build() {
        write(this::writeRooms);
        write(this::writeLayouts);
        write(this::writeHours);
        write(this::writeRules);
        write(html -> {
            section(html, "words", home() + "/words", "change");
            html.leaf("p", venue().summary().in(getLocale()));
            html.leaf("p", venue().address().in(getLocale()), "class", "soft");
            html.open("p", "class", "actions").button(href(venue().path()), getString("seen.public"), true);
            html.close(2);
        });
    }

    private void section(Html html, String key, String path, String more) {
        html.open("section", "class", "section", "aria-labelledby", "s-" + key);
        Parts.sectionHead(html, "s-" + key, getString(key), path, getString(more));
    }

    private void writeRooms(Html html) {
        section(html, "rooms", home() + "/room", "room.new");
        FloorPlan plan = new FloorPlan(venue(), getLocale());
        if (plan.isWorthDrawing()) {
            plan.write(html, null, cell -> new Look("off", ""));
        }
        html.open("ul", "class", "rows");
        for (Cell cell : venue().cells()) {
            row(
                    html,
                    home() + "/room?cell=" + Parts.encoded(cell.slug()),
                    cell.name().in(getLocale()));
            String equipment = cell.equipment().stream()
                    .map(one -> one.in(getLocale()))
                    .sorted()
                    .collect(Collectors.joining(getString("and")));
            String access = cell.stepFree() ? getString("stepFree") : "";
            html.leaf("p", (access + "  " + equipment).strip(), "class", "row-meta")
                    .close(2);
        }
        html.close(2);
    }

    private static void row(Html html, String path, String words) {
        html.open("li", "class", "row").open("div", "class", "row-body").open("h3", "class", "row-title");
        html.link(path, words).close();
    }

    private void writeLayouts(Html html) {
        section(html, "layouts", home() + "/layout", "layout.new");
        html.open("ul", "class", "rows");
        for (Layout layout : venue().layouts()) {
            row(
                    html,
                    home() + "/layout?layout=" + Parts.encoded(layout.slug()),
                    layout.name().in(getLocale()));
            String cells = venue().cells(layout).stream()
                    .map(cell -> cell.name().in(getLocale()))
                    .collect(Collectors.joining(getString("and")));
            String seats = getString("seats.count").replace("{0}", "" + layout.seats());
            html.leaf("p", seats + " · " + cells, "class", "row-meta").close(2);
        }
        html.close(2);
    }

    private void writeHours(Html html) {
        section(html, "hours", home() + "/hours", "change");
        html.open("ul");
        HoursWords.lines(venue(), getLocale()).forEach(line -> html.leaf("li", line));
        html.close(2);
    }

    private void writeRules(Html html) {
        section(html, "rules", home() + "/rules", "change");
        html.open("table", "class", "table table-cards").leaf("caption", getString("rules.who"));
        head(html, "who", "advance", "longest", "yes", "limits");
        html.open("tbody");
        rule(
                html,
                getString("everybody"),
                "",
                venue().terms(),
                Lines.quotas(venue().policy().quotas(), getLocale()));
        Arrays.stream(UserClass.values())
                .filter(who -> venue().policy().classes().containsKey(who))
                .forEach(who -> {
                    var own = venue().policy().of(who, venue().terms());
                    rule(html, who.in(getLocale()), who.word(), own.terms(), Lines.quotas(own.quotas(), getLocale()));
                });
        html.close(2).open("p", "class", "actions");
        Arrays.stream(UserClass.values())
                .filter(who -> !venue().policy().classes().containsKey(who))
                .forEach(who -> html.button(
                        home() + "/rules?class=" + who.word(),
                        getString("class.own").replace("{0}", who.in(getLocale())),
                        true));
        html.close(2);
    }

    private void rule(Html html, String who, String word, Terms terms, String quotas) {
        html.open("tr").open("th", "scope", "row");
        html.link(home() + "/rules" + (word.isEmpty() ? "" : "?class=" + word), who)
                .close();
        cell(html, "advance", getString("days").replace("{0}", "" + terms.advanceDays()));
        cell(html, "longest", getString("hours.count").replace("{0}", "" + terms.maxHours()));
        cell(html, "yes", getString(terms.approval() == Approval.AUTOMATIC ? "automatic" : "manager"));
        cell(html, "limits", quotas.isEmpty() ? "–" : quotas.replace("\n", getString("and")));
        html.close();
    }
}
