package org.weilu.signup.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Access;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Giving who waits another turn, with the reason that everybody who is passed can read. */
public final class OrderPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Signups> signups = Service.of(Signups.class);
    private transient @Nullable Party party;

    public OrderPage(PageParameters parameters) {
        super(parameters);
        host().service(Access.class).require(visitor(), Signups.ORDER, party().occasion());
    }

    private Party party() {
        if (party == null) {
            party = signups.get()
                    .party(visitor(), parameter("party"))
                    .filter(one -> one.occasion().id().equals(parameter("occasion")))
                    .filter(one -> one.status() == Party.Status.WAITING)
                    .orElseThrow(StackPage::notFound);
        }
        return party;
    }

    private String sheet() {
        return href("/signup/" + parameter("occasion") + "/coming");
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(1, new Parts.Crumb(getString("sheet"), sheet()));
        return way;
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void build() {
        String id = party().id();
        write(this::writeWho);
        add(form -> new PortalForm<Party>(
                        form,
                        "submit",
                        typed -> signups.get()
                                .move(visitor(), id, position(typed.value("position")), typed.value("reason")),
                        done -> sheet())
                .with(Field.number("position", null), Field.text("reason", null).rows(2))
                .back(sheet()));
    }

    /** What is no number is refused as one that there is not. */
    private static int position(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
    }

    private void writeWho(Html html) {
        html.open("div", "class", "panel stack").open("dl", "class", "facts");
        PlaceWords.fact(html, "people", PlaceWords.say(getLocale(), "who"), PlaceWords.names(getLocale(), party()));
        PlaceWords.fact(html, "clock", getString("now"), PlaceWords.position(party()));
        html.close(2);
    }
}
