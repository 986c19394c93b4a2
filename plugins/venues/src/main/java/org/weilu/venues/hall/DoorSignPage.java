package org.weilu.venues.hall;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.wicket.Application;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.ui.PortalHost;
import org.weilu.ui.PortalPage;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venue.Text;

/** A sign at the door of one room, or of rooms that are used together, with the code to check in by. */
public final class DoorSignPage extends HallPage {
    private static final long serialVersionUID = 1L;
    private static final int LATER = 8;

    public DoorSignPage(PageParameters parameters) {
        super(parameters);
    }

    private record Door(Text name, Set<String> cells) {}

    /** A room and a layout may share a name; the room comes first. */
    private Door door() {
        String slug = parameter("room");
        return Stream.concat(
                        venue().cells().stream()
                                .filter((Cell cell) -> cell.slug().equals(slug))
                                .map(cell -> new Door(cell.name(), Set.of(cell.id()))),
                        venue().layout(slug).map(layout -> new Door(layout.name(), layout.cells())).stream())
                .findFirst()
                .orElseThrow(PortalPage::notFound);
    }

    @Override
    protected IModel<String> title() {
        return () -> door().name().in(getLocale());
    }

    @Override
    void writeHall(Html html) {
        Now room = Now.of(now(), today(), door().cells(), open());
        html.open("section", "class", "hall-door hall-room hall-" + style(room));
        html.leaf("h2", venue().name().in(getLocale()));
        writeState(html, room);
        writeLater(html, room, LATER);
        html.close();
        PortalHost portal = (PortalHost) Application.get();
        String address = portal.service(Links.class).absolute(href(venue().path() + "/here"));
        html.open("section", "class", "hall-code");
        html.open("div", "class", "ticket-code", "role", "img", "aria-label", getString("code"));
        html.sanitized(portal.service(QrCodes.class).svg(address)).close();
        html.leaf("p", getString("code.text")).close();
    }
}
