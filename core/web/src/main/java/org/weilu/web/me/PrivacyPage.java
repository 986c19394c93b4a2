package org.weilu.web.me;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Consents.Consent;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;

/** What one agreed to, for oneself and for one's children, the way to take it back, and one's own data as a file. */
public final class PrivacyPage extends MePage {
    private static final long serialVersionUID = 1L;
    private static final String WITHDRAW = "withdraw:";
    private final Service<Consents> consents = Service.of(Consents.class);
    private final Service<Households> households = Service.of(Households.class);

    public PrivacyPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/privacy";
    }

    @Override
    protected void parts() {
        if (action().startsWith(WITHDRAW)) {
            String[] parts = action().substring(WITHDRAW.length()).split(":", 2);
            consents.get()
                    .withdraw(visitor(), parts[0], parts[parts.length - 1])
                    .orThrow();
            throw new SeeOther(href("/me/privacy?done=withdrawn"));
        }
        write(this::writeConsents);
        write(html -> {
            Parts.sectionHead(html, "data", getString("data"), null, null);
            html.leaf("p", getString("data.text"));
            html.open("p")
                    .button(href("/me/privacy/data.json"), getString("data.take"), true)
                    .close();
        });
    }

    private void writeConsents(Html html) {
        for (Household.Member member : people()) {
            List<Consent> given = consents.get().list(visitor(), member.person());
            if (given.isEmpty()) {
                html.leaf("p", getString("none").replace("{0}", member.name()), "class", "soft");
                continue;
            }
            html.open("table", "class", "table table-cards").leaf("caption", member.name());
            html.open("thead").open("tr");
            Stream.of("purpose", "version", "given", "until", "state")
                    .forEach(key -> html.leaf("th", getString(key), "scope", "col"));
            html.close(2).open("tbody");
            given.forEach(consent -> writeConsent(html, consent));
            html.close(2);
        }
    }

    private List<Household.Member> people() {
        return households.get().mine(visitor()).members().stream()
                .filter(member -> member.person().equals(visitor().person())
                        || households.get().mayActFor(visitor(), member.person()))
                .toList();
    }

    private void writeConsent(Html html, Consent consent) {
        html.open("tr");
        html.leaf("th", getString("purpose." + consent.purpose(), null, consent.purpose()), "scope", "row");
        html.open("td", "data-label", getString("version"));
        html.link(href("/pages/privacy?version=" + Parts.encoded(consent.version())), consent.version())
                .close();
        html.leaf("td", times().day(consent.given()), "data-label", getString("given"));
        html.leaf("td", times().day(consent.until()), "data-label", getString("until"));
        html.open("td", "data-label", getString("state"));
        Instant now = host().clock().instant();
        if (consent.withdrawn() != null) {
            html.text(getString("withdrawn") + " " + times().day(consent.withdrawn()));
        } else if (!now.isBefore(consent.until())) {
            html.text(getString("ended"));
        } else if (consent.purpose().equals(Consents.TERMS)) {
            html.text(getString("terms.stay"));
        } else {
            String action = WITHDRAW + consent.person() + ":" + consent.purpose();
            html.post(href("/me/privacy"), action, getString("withdraw"), "button button-quiet");
        }
        html.close(2);
    }
}
