package org.weilu.signup.page;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;

/** All that one and one's own are signed up for. */
public final class MySignupsPage extends MePage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private final Service<Signups> signups = Service.of(Signups.class);

    public MySignupsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/signup";
    }

    @Override
    protected void parts() {
        write(this::writeList);
    }

    private void writeList(Html html) {
        String after = parameter(Slice.AFTER);
        Listing<Party> mine = signups.get().mine(visitor(), new Slice(after.isEmpty() ? null : after, PAGE));
        if (mine.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
            Parts.empty(html, picture, getString("empty.title"), getString("empty.text"));
            return;
        }
        new PartyRows(this::href, times(), getLocale()).write(html, mine.items());
        pager(html, href("/me/signup"), mine);
    }
}
