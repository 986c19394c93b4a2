package org.weilu.activities.week;

import java.time.LocalDate;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** One day. */
public final class DayPage extends SpanPage {
    private static final long serialVersionUID = 1L;

    public DayPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String view() {
        return "day";
    }

    @Override
    protected LocalDate first() {
        return asked();
    }

    @Override
    protected int days() {
        return 1;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", times().day(first()));
    }

    @Override
    protected String name(LocalDate first) {
        return times().shortDay(first.atTime(12, 0).atZone(site().zone()).toInstant());
    }
}
