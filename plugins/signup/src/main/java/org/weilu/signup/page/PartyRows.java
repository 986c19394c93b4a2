package org.weilu.signup.page;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/** Parties as rows with the leaf of a calendar. */
record PartyRows(UnaryOperator<String> href, Times times, Locale language) {
    void write(Html html, List<Party> parties) {
        html.open("ol", "class", "rows");
        parties.forEach(party -> write(html, party));
        html.close();
    }

    private void write(Html html, Party party) {
        Occasion occasion = party.occasion();
        html.open("li", "class", "row");
        times.dateBlock(html, occasion.plan().starts(), false);
        html.open("div", "class", "row-body").open("h3", "class", "row-title");
        html.link(href.apply("/me/signup/" + party.id()), occasion.title(language))
                .close();
        html.open("p", "class", "row-meta");
        meta(
                html,
                "clock",
                times.time(occasion.plan().starts()) + "–"
                        + times.time(occasion.plan().ends()));
        if (!occasion.place(language).isBlank()) {
            meta(html, "place", occasion.place(language));
        }
        meta(html, party.people().size() > 1 ? "people" : "person", PlaceWords.names(language, party));
        meta(html, "ticket", party.number());
        html.close(2).open("div", "class", "row-side");
        PlaceWords.badge(html, language, party);
        html.close(2);
    }

    private static void meta(Html html, String icon, String words) {
        html.open("span").icon(icon).text(words).close();
    }
}
