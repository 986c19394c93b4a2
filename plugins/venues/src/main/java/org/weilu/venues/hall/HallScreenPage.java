package org.weilu.venues.hall;

import java.util.Set;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.Html;
import org.weilu.venues.api.Venue.Cell;

/** All rooms of a house at this moment: free until when, what is on, what comes next. */
public final class HallScreenPage extends HallPage {
    private static final long serialVersionUID = 1L;
    private static final int LATER = 3;

    public HallScreenPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    void writeHall(Html html) {
        html.open("ul", "class", "hall-rooms");
        for (Cell cell : venue().cells()) {
            Now room = Now.of(now(), today(), Set.of(cell.id()), open());
            html.open("li", "class", "hall-room hall-" + style(room));
            html.open("h2")
                    .link(
                            href(venue().path() + "/door/" + cell.slug()),
                            cell.name().in(getLocale()));
            html.close();
            writeState(html, room);
            writeLater(html, room, LATER);
            html.close();
        }
        html.close();
    }
}
