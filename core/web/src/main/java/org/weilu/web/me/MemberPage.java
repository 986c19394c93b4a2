package org.weilu.web.me;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Changing what is kept of a child or an elder, or taking them out. */
public final class MemberPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Households> households = Service.of(Households.class);
    private final Service<Consents> consents = Service.of(Consents.class);

    public MemberPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/household";
    }

    private Household.Member member() {
        return households.get().mine(visitor()).members().stream()
                .filter(one -> one.person().equals(parameter("person")) && one.part() != Household.Part.GUARDIAN)
                .findFirst()
                .orElseThrow(StackPage::notFound);
    }

    @Override
    protected IModel<String> title() {
        return () -> member().name();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("household"), href("/me/household")));
        return way;
    }

    @Override
    protected void parts() {
        String person = member().person();
        add(id -> new PortalForm<Household>(
                        id,
                        "submit",
                        form -> MemberFields.wish(form, getLocale())
                                .then(wish -> households.get().update(visitor(), person, wish)),
                        household -> href("/me/household?done=saved"))
                .with(MemberFields.of(this, member(), consents.find().orElse(null)))
                .back(href("/me/household")));
        write(html -> {
            Parts.sectionHead(html, "remove", getString("remove"), null, null);
            html.leaf("p", getString("remove.text"));
        });
        add(id -> new PortalForm<Household>(
                        id,
                        "remove.submit",
                        form -> households.get().remove(visitor(), person),
                        household -> href("/me/household?done=removed"))
                .danger());
    }
}
