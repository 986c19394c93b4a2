package org.weilu.venues.booking;

import java.time.LocalDate;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.access.Access;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;
import org.weilu.venues.api.Bookings;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;

/** The codes for the doors, to be printed. */
public final class DoorPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public DoorPage(PageParameters parameters) {
        super(parameters, Bookings.APPROVE);
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("requests"), href("/desk/venues")));
        return way;
    }

    @Override
    protected void build() {
        write(html -> {
            html.open("ul", "class", "grid");
            use(Venues.class).all(visitor()).stream()
                    .filter(venue -> use(Access.class).allows(visitor(), Bookings.APPROVE, venue))
                    .forEach(venue -> writeDoor(html, venue));
            html.close();
        });
    }

    private void writeDoor(Html html, Venue venue) {
        String address = use(Links.class).absolute(href(venue.path() + "/here"));
        html.open("li", "class", "panel stack").leaf("h2", venue.name().in(getLocale()), "class", "card-title");
        html.open("div", "class", "ticket-code", "role", "img", "aria-label", getString("code"));
        html.sanitized(use(QrCodes.class).svg(address)).close();
        html.leaf("p", getString("text")).leaf("p", address, "class", "soft");
        LocalDate today = host().clock().instant().atZone(site().zone()).toLocalDate();
        html.open("p", "class", "actions").button(href(venue.path() + "/hall"), getString("hall"), true);
        html.button(href(venue.path() + "/week/" + today + "/sheet.pdf"), getString("sheet"), true)
                .close();
        html.open("details", "class", "disclosure").leaf("summary", getString("signs"));
        html.open("ul", "class", "disclosure-body");
        for (Cell cell : venue.cells()) {
            html.open("li")
                    .link(
                            href(venue.path() + "/door/" + cell.slug()),
                            cell.name().in(getLocale()))
                    .close();
        }
        html.close(3);
    }
}
