package org.weilu.venues.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;

/** A week of all rooms, Monday to Sunday. */
public final class HouseWeekPage extends HousesPage {
    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;

    public HouseWeekPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title.week")
                .replace("{0}", shortDay(monday()))
                .replace("{1}", shortDay(monday().plusDays(DAYS - 1L)));
    }

    private String shortDay(LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(site().zone()).toInstant();
        return times().shortDay(noon);
    }

    @Override
    String kind() {
        return "week";
    }

    @Override
    Interval time() {
        return slots().days(monday(), DAYS);
    }

    @Override
    void writeBoard(Html html, List<House> houses, boolean busyOnly) {
        new WeekBoard(monday(), today(), site().zone(), getLocale(), this::href).write(html, houses, busyOnly);
    }
}
