package org.weilu.activities.week;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** A week, from Monday on; any of its days is its address. */
public final class WeekPage extends SpanPage {
    private static final long serialVersionUID = 1L;

    public WeekPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String view() {
        return "week";
    }

    @Override
    protected LocalDate first() {
        return asked().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Override
    protected int days() {
        return 7;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", name(first()));
    }

    @Override
    protected String name(LocalDate first) {
        LocalDate last = first.plusDays(6);
        return day(first) + "–" + day(last);
    }

    private String day(LocalDate day) {
        return times().shortDay(day.atTime(12, 0).atZone(site().zone()).toInstant());
    }
}
