package org.weilu.signup.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Taking a sign-up back, after a second look. */
public final class CancelPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Signups> signups = Service.of(Signups.class);
    private transient @Nullable Party party;

    public CancelPage(PageParameters parameters) {
        super(parameters);
    }

    private Party party() {
        if (party == null) {
            party = signups.get().party(visitor(), parameter("party")).orElseThrow(StackPage::notFound);
        }
        return party;
    }

    @Override
    protected String tab() {
        return "/signup";
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(2, new Parts.Crumb(party().occasion().title(getLocale()), href("/me/signup/" + party().id())));
        return way;
    }

    @Override
    protected void parts() {
        String id = party().id();
        write(this::writeWhat);
        add(form -> new PortalForm<Party>(
                        form,
                        "submit",
                        typed -> signups.get().cancel(visitor(), id),
                        done -> href("/me/signup?done=cancelled"))
                .danger()
                .back(href("/me/signup/" + id)));
    }

    private void writeWhat(Html html) {
        Party what = party();
        html.open("div", "class", "panel stack").open("dl", "class", "facts");
        PlaceWords.fact(html, "calendar", getString("what"), what.occasion().title(getLocale()));
        String when = times().range(
                        what.occasion().plan().starts(), what.occasion().plan().ends());
        PlaceWords.fact(html, "clock", PlaceWords.say(getLocale(), "when"), when);
        PlaceWords.fact(html, "people", PlaceWords.say(getLocale(), "who"), PlaceWords.names(getLocale(), what));
        html.close().open("ul", "class", "confirm-list");
        html.leaf("li", getString(what.status() == Party.Status.WAITING ? "turn" : "place"));
        html.leaf("li", getString("again")).close(2);
    }
}
