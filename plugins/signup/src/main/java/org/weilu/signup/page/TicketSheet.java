package org.weilu.signup.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.spi.document.QrCodes;
import org.weilu.ui.Html;
import org.weilu.ui.Times;

/**
 * A ticket, on a screen and on paper.
 *
 * @param qr makes the code that leads to {@code address}; null for none
 */
record TicketSheet(Locale language, Times times, @Nullable QrCodes qr, String address) {
    void write(Html html, Party party) {
        Occasion occasion = party.occasion();
        html.open("div", "class", "ticket").leaf("p", PlaceWords.say(language, "number"));
        html.leaf("p", party.number(), "class", "ticket-number").open("p");
        PlaceWords.badge(html, language, party);
        html.close();
        boolean valid = party.status() == Party.Status.CONFIRMED && !occasion.cancelled();
        if (valid && qr != null) {
            html.open("div", "class", "ticket-code", "role", "img", "aria-label", PlaceWords.say(language, "code"));
            html.sanitized(qr.svg(address)).close();
        }
        html.single("hr", "class", "ticket-cut").open("dl", "class", "facts");
        String when = times.range(occasion.plan().starts(), occasion.plan().ends());
        PlaceWords.fact(html, "clock", PlaceWords.say(language, "when"), when);
        if (!occasion.place(language).isBlank()) {
            PlaceWords.fact(html, "place", PlaceWords.say(language, "where"), occasion.place(language));
        }
        PlaceWords.fact(html, "people", PlaceWords.say(language, "who"), PlaceWords.names(language, party));
        html.close(2);
    }
}
