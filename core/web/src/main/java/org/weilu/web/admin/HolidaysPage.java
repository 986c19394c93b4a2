package org.weilu.web.admin;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Almanac;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;

/** The yearly tables of holidays and working weekends. */
public final class HolidaysPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public HolidaysPage(PageParameters parameters) {
        super(parameters, Tools.HOLIDAYS, Scoped.portal());
    }

    @Override
    protected void build() {
        write(this::writeYears);
        write(html -> Parts.sectionHead(html, "import", getString("import"), null, null));
        add(id -> new PortalForm<Almanac.HolidayImport>(
                        id,
                        "submit",
                        form -> use(Almanac.class)
                                .importHolidays(
                                        visitor(),
                                        new ByteArrayInputStream(
                                                form.value("csv").getBytes(StandardCharsets.UTF_8))),
                        read -> href("/admin/holidays?done=read"))
                .with(Field.area("csv", "")));
    }

    private void writeYears(Html html) {
        Almanac almanac = use(Almanac.class);
        List<Integer> years = almanac.years();
        if (years.isEmpty()) {
            Parts.empty(html, host().themed(getRequestCycle(), "images/empty-calendar.svg"), getString("none"), "");
            return;
        }
        for (int year : years.reversed()) {
            html.open("details", "class", "disclosure").leaf("summary", year).open("div", "class", "disclosure-body");
            html.open("ul");
            for (Almanac.Day day : almanac.days(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1))) {
                if (day.rest() || day.work()) {
                    html.open("li")
                            .text(times().day(day.date()) + " " + (day.holiday() == null ? "" : day.holiday()) + " ");
                    html.badge(day.rest() ? "open" : "plain", getString(day.rest() ? "rest" : "work"))
                            .close();
                }
            }
            html.close(3);
        }
    }
}
