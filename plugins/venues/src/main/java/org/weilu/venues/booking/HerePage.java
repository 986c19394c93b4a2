package org.weilu.venues.booking;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.venues.api.Booking;
import org.weilu.venues.api.CheckIns;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venues;

/** Where the code at the door leads: one tap says that one is there. */
public final class HerePage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Venues> venues = Service.of(Venues.class);
    private final Service<CheckIns> checkIns = Service.of(CheckIns.class);
    private transient @Nullable Venue venue;

    public HerePage(PageParameters parameters) {
        super(parameters);
    }

    private Venue venue() {
        if (venue == null) {
            venue = venues.get().find(visitor(), parameter("slug")).orElseThrow(StackPage::notFound);
        }
        return venue;
    }

    @Override
    protected String tab() {
        return "/venues";
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", venue().name().in(getLocale()));
    }

    @Override
    protected void parts() {
        List<Booking> due = checkIns.get().due(visitor(), venue());
        if (due.isEmpty()) {
            write(html -> {
                html.leaf("p", getString("none"), "class", "lead");
                html.open("p", "class", "actions")
                        .button(href(venue().path()), getString("venue"), true)
                        .close();
            });
        }
        for (Booking one : due) {
            write(html -> {
                Parts.sectionHead(html, "b" + one.id(), one.purpose(), null, null);
                html.leaf(
                        "p",
                        one.layout().name().in(getLocale()) + " · "
                                + times().range(one.time().starts(), one.time().ends()));
                if (one.came() != null) {
                    Parts.notice(html, "success", getString("came"), "");
                }
            });
            if (one.came() == null) {
                add(id -> new PortalForm<Booking>(
                        id,
                        "here",
                        form -> checkIns.get().checkIn(visitor(), one.id()),
                        done -> href("/me/venues/" + done.id() + "?done=came")));
            }
        }
    }
}
