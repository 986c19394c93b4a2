package org.weilu.signup.page;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** What somebody takes home from the counter: the ticket on paper. */
public final class SlipPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private final Service<QrCodes> codes = Service.of(QrCodes.class);
    private transient @Nullable Party party;

    public SlipPage(PageParameters parameters) {
        super(parameters, Signups.ON_BEHALF);
    }

    private Party party() {
        if (party == null) {
            party = use(Signups.class).party(visitor(), parameter("party")).orElseThrow(StackPage::notFound);
        }
        return party;
    }

    @Override
    protected String lead() {
        return party().occasion().title(getLocale());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("counter"), href("/desk/signup")));
        return way;
    }

    @Override
    protected void build() {
        write(html -> {
            html.open("div", "class", "no-print");
            boolean waits = party().status() == Party.Status.WAITING;
            String words =
                    waits ? getString("waiting").replace("{0}", "" + PlaceWords.position(party())) : getString("print");
            Parts.notice(html, waits ? "warning" : "success", words, getString("print.text"));
            html.close();
        });
        write(this::writeSlip);
    }

    private void writeSlip(Html html) {
        String address = use(Links.class).absolute(href("/me/signup/" + party().id()));
        new TicketSheet(getLocale(), times(), codes.find().orElse(null), address).write(html, party());
        html.leaf("p", getString(party().status() == Party.Status.WAITING ? "then" : "bring"));
        if (party().agreed() != null) {
            html.open("p", "class", "soft").leaf("strong", getString("agreed")).text(" ");
            html.text(party().agreed()).close();
        }
        html.open("div", "class", "actions no-print");
        html.button(href("/desk/signup"), getString("next"), false);
        html.button(href("/me/signup/" + party().id() + "/cancel"), getString("cancel"), true)
                .close();
    }
}
