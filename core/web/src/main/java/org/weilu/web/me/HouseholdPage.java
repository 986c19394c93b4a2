package org.weilu.web.me;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;

/** Who belongs to one's household, and taking in a child or an elder. */
public final class HouseholdPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<Households> households = Service.of(Households.class);
    private final Service<Consents> consents = Service.of(Consents.class);

    public HouseholdPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/household";
    }

    @Override
    protected void parts() {
        write(this::writeMembers);
        write(html -> Parts.sectionHead(html, "add", getString("add"), null, null));
        add(id -> new PortalForm<Household>(
                        id,
                        "submit",
                        form -> MemberFields.wish(form, getLocale())
                                .then(wish -> households.get().add(visitor(), wish)),
                        household -> href("/me/household?done=added"))
                .with(MemberFields.of(this, null, consents.find().orElse(null))));
    }

    private void writeMembers(Html html) {
        Household mine = households.get().mine(visitor());
        html.open("ul", "class", "people");
        for (Household.Member member : mine.members()) {
            // The last one: a household shares the first.
            int letter = member.name().isEmpty()
                    ? ' '
                    : member.name().codePointBefore(member.name().length());
            html.open("li", "class", "person");
            html.leaf("span", Character.toString(letter), "class", "avatar", "aria-hidden", "true");
            html.open("div", "class", "person-body").leaf("p", member.name(), "class", "person-name");
            String born = member.born() == null ? "" : " · " + times().day(member.born());
            html.leaf("p", getString("part." + member.part().name()) + born, "class", "soft")
                    .close();
            if (member.part() != Household.Part.GUARDIAN) {
                html.open("div", "class", "actions");
                html.button(href("/me/household/" + member.person()), getString("edit"), true)
                        .close();
            }
            html.close();
        }
        html.close();
    }
}
