package org.weilu.activities.mine;

import java.time.Instant;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.operation.Links;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;

/** The address of one's own calendar: made, shown once, taken back. */
public final class MyCalendarPage extends MePage {
    private static final long serialVersionUID = 1L;
    private final Service<PrivateFeeds> feeds = Service.of(PrivateFeeds.class);
    private final Service<Links> links = Service.of(Links.class);

    public MyCalendarPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/calendar";
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void parts() {
        @Nullable String fresh = null;
        if (action().equals("revoke")) {
            feeds.get().revoke(visitor()).orThrow();
            throw new SeeOther(href("/me/activities?done=revoked"));
        }
        if (action().equals("make")) {
            // Shown in this answer and nowhere else: what may not stand in an address is not led on to.
            fresh = links.get()
                    .absolute(href(
                            "/activities/mine/" + feeds.get().make(visitor()).orThrow() + "/calendar.ics"));
        }
        String address = fresh;
        @Nullable Instant made = feeds.get().made(visitor()).orElse(null);
        write(html -> writeAddress(html, address, made));
    }

    private void writeAddress(Html html, @Nullable String address, @Nullable Instant made) {
        if (address != null) {
            Parts.notice(html, "success", getString("made"), getString("made.text"));
            html.open("div", "class", "field")
                    .leaf("label", getString("address"), "class", "field-label", "for", "address");
            html.single(
                    "input",
                    "class",
                    "input",
                    "id",
                    "address",
                    "type",
                    "text",
                    "readonly",
                    "readonly",
                    "value",
                    address);
            html.close();
            html.open("p", "class", "actions");
            html.button("/" + address.replaceFirst("^https?://[^/]*/", ""), getString("open"), true)
                    .close();
        }
        html.open("div", "class", "panel stack").leaf("p", getString("what"));
        if (made != null) {
            html.leaf("p", getString("since").replace("{0}", times().dateTime(made)), "class", "soft");
        }
        html.open("div", "class", "actions");
        html.post(href("/me/activities"), "make", getString(made != null ? "renew" : "make"), "button");
        if (made != null) {
            html.post(href("/me/activities"), "revoke", getString("revoke"), "button button-danger");
        }
        html.close(2);
    }
}
