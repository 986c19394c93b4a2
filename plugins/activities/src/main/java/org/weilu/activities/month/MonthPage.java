package org.weilu.activities.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.ListPage;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Html;
import org.weilu.ui.PageHead;
import org.weilu.ui.Parts;
import org.weilu.ui.StackPage;

/** A month: a table of its days, and below it the days that have something. */
public final class MonthPage extends ListPage {
    private static final long serialVersionUID = 1L;
    private transient @Nullable YearMonth month;

    public MonthPage(PageParameters parameters) {
        super(parameters);
    }

    private YearMonth month() {
        if (month == null) {
            month = asked();
        }
        return month;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now(), site().zone());
    }

    private YearMonth asked() {
        String text = parameter("month");
        return text.isEmpty()
                ? YearMonth.from(today())
                : Months.asked(text, today()).orElseThrow(StackPage::notFound);
    }

    private String name(YearMonth wanted) {
        return Months.name(getLocale(), wanted);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", name(month()));
    }

    @Override
    protected PageHead head() {
        return PageHead.website(title().getObject(), getString("lead"), "/activities/month/" + month());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(1, new Parts.Crumb(getString("activities"), href("/activities")));
        return way;
    }

    @Override
    protected void build() {
        LocalDate first = month().atDay(1);
        LocalDate end = first.plusMonths(1);
        List<Dated> all = between(first, end);
        shows(all);
        Map<LocalDate, List<Dated>> byDay = byDay(first, all);
        write(html -> {
            writeTabs(html, "month");
            writeFilters(html, "/activities/month/" + month());
            MonthTable table = new MonthTable(
                    month(),
                    today(),
                    getLocale(),
                    this::href,
                    getString("caption").replace("{0}", name(month())));
            table.write(
                    html, almanacDays(month().atDay(1), month().plusMonths(1).atDay(1)), byDay);
            writeNeighbours(html);
            writeDays(html, byDay);
            writeTakeAlong(html);
        });
    }

    @Override
    protected void writePaper(Html html) {
        String plan = filters().address("/activities/month/" + month() + "/plan.pdf");
        html.open("a", "class", "button button-quiet", "href", href(plan), "type", "application/pdf");
        html.icon("print").text(getString("plan")).close();
    }

    private void writeNeighbours(Html html) {
        html.open("nav", "class", "pager", "aria-label", getString("neighbours"))
                .open("ul");
        YearMonth before = month().minusMonths(1);
        YearMonth after = month().plusMonths(1);
        html.open("li").open("a", "href", href(filters().address("/activities/month/" + before)), "rel", "prev");
        html.icon("previous").text(name(before)).close(2);
        html.open("li").open("a", "href", href(filters().address("/activities/month/" + after)), "rel", "next");
        html.text(name(after)).icon("next").close(4);
    }

    private void writeDays(Html html, Map<LocalDate, List<Dated>> byDay) {
        if (byDay.isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        Map<LocalDate, Almanac.Day> days =
                almanacDays(month().atDay(1), month().plusMonths(1).atDay(1));
        byDay.forEach((day, dates) -> {
            String id = "day-" + day.getDayOfMonth();
            html.open("section", "class", "section", "aria-labelledby", id);
            Parts.sectionHead(html, id, heading(day, days.get(day)), null, null);
            rows("h3").write(html, dates);
            html.close();
        });
    }
}
