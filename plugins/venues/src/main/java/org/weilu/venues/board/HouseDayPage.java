package org.weilu.venues.board;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.ui.Html;

/** A day of all rooms: to be looked at in the morning, decided upon, or printed. */
public final class HouseDayPage extends HousesPage {
    private static final long serialVersionUID = 1L;

    public HouseDayPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title.day").replace("{0}", times().day(day()));
    }

    @Override
    String kind() {
        return "day";
    }

    @Override
    Interval time() {
        return slots().day(day());
    }

    @Override
    void writeBoard(Html html, List<House> houses, boolean busyOnly) {
        new DayBoard(day(), site().zone(), getLocale(), host().clock().instant(), this::href)
                .write(html, houses, busyOnly);
    }
}
