package org.weilu.signup.page;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.WaitingTerms;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Areas;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Who may come and how many of whom: for all dates of one thing. */
public final class AdmissionPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private final Service<Signups> signups = Service.of(Signups.class);
    private transient @Nullable Occasion occasion;

    public AdmissionPage(PageParameters parameters) {
        super(parameters);
        host().service(Access.class).require(visitor(), Signups.ADMIT, occasion());
    }

    private Occasion occasion() {
        if (occasion == null) {
            occasion = signups.get().occasion(parameter("occasion")).orElseThrow(StackPage::notFound);
        }
        return occasion;
    }

    private String sheet() {
        return href("/signup/" + parameter("occasion") + "/coming");
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.add(
                1,
                new Parts.Crumb(
                        occasion().title(getLocale()), href(occasion().plan().path())));
        way.add(2, new Parts.Crumb(getString("sheet"), sheet()));
        return way;
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void build() {
        Admission now = occasion().admission();
        WaitingTerms turns = now.turns() == null ? occasion().plan().turns() : now.turns();
        String id = occasion().id();
        add(form -> new PortalForm<Admission>(
                        form, "submit", typed -> admit(id, typed), done -> sheet() + "?done=admitted")
                .with(AdmissionFields.of(now, turns, host().service(Areas.class), getLocale()))
                .back(sheet()));
    }

    private Outcome<Admission> admit(String id, PortalForm<Admission> typed) {
        Outcome<Admission> wish = AdmissionFields.read(
                typed::value,
                (least, most) -> getString("number").replace("{0}", least).replace("{1}", most));
        return wish.isDone() ? signups.get().admit(visitor(), id, wish.orThrow()) : wish;
    }
}
