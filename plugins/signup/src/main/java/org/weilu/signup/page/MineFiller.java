package org.weilu.signup.page;

import org.apache.wicket.Application;
import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Slot;
import org.weilu.ui.SlotFiller;
import org.weilu.ui.Times;

/** What one is signed up for, on one's own page: the next few. */
final class MineFiller implements SlotFiller<String> {
    private static final Texts TEXTS = Texts.of(MineFiller.class);
    private static final int FEW = 5;

    @Override
    public Slot<String> slot() {
        return Slot.ME;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public Component create(String id, IModel<String> model) {
        return new HtmlBlock(id, MineFiller::write);
    }

    private static void write(Html html) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Visitor who = host.visitor(cycle);
        Listing<Party> mine = host.service(Signups.class).mine(who, Slice.first(FEW));
        boolean more = mine.total() > mine.items().size();
        html.open("section", "class", "section", "aria-labelledby", "signups");
        Parts.sectionHead(
                html,
                "signups",
                TEXTS.say(who.language(), "title"),
                more ? host.href(cycle, "/me/signup") : null,
                more ? TEXTS.say(who.language(), "all", mine.total()) : null);
        int open = host.service(Signups.class).undecided(who).size();
        if (open > 0) {
            html.open("p").link(host.href(cycle, "/me/signup"), TEXTS.say(who.language(), "decide", open));
            html.close();
        }
        if (mine.items().isEmpty()) {
            html.leaf("p", TEXTS.say(who.language(), "none"), "class", "soft");
        } else {
            Times times = Times.of(host.site(cycle).zone(), who.language());
            new PartyRows(path -> host.href(cycle, path), times, who.language()).write(html, mine.items());
        }
        html.close();
    }
}
