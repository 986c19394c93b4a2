package org.weilu.signup.page;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.ui.Html;
import org.weilu.ui.MePage;
import org.weilu.ui.Parts;
import org.weilu.ui.Service;

/** All that one and one's own are signed up for. */
public final class MySignupsPage extends MePage {
    private static final long serialVersionUID = 1L;
    private static final int PAGE = 20;
    private final Service<Signups> signups = Service.of(Signups.class);

    public MySignupsPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected String tab() {
        return "/signup";
    }

    @Override
    protected void parts() {
        write(this::writeList);
        write(this::writeOther);
    }

    private boolean isPast() {
        return parameter("when").equals("past");
    }

    private void writeList(Html html) {
        String after = parameter(Slice.AFTER);
        Slice slice = new Slice(after.isEmpty() ? null : after, PAGE);
        if (isPast()) {
            writePast(html, signups.get().past(visitor(), slice));
            return;
        }
        List<Party> open = after.isEmpty() ? signups.get().undecided(visitor()) : List.of();
        Set<String> asked = open.stream().map(Party::id).collect(Collectors.toSet());
        Listing<Party> mine = signups.get().mine(visitor(), slice);
        if (mine.items().isEmpty()) {
            empty(html, "empty");
            return;
        }
        List<Party> rest = mine.items().stream()
                .filter(party -> !asked.contains(party.id()))
                .toList();
        part(html, "decide", open);
        part(html, "have", only(rest, party -> party.status() != Party.Status.WAITING));
        part(html, "wait", only(rest, party -> party.status() == Party.Status.WAITING));
        pager(html, href("/me/signup"), mine);
    }

    private static List<Party> only(List<Party> parties, Predicate<Party> wanted) {
        return parties.stream().filter(wanted).toList();
    }

    private void part(Html html, String key, List<Party> parties) {
        if (!parties.isEmpty()) {
            html.open("section", "class", "section", "aria-labelledby", key);
            Parts.sectionHead(html, key, getString(key), null, null);
            new PartyRows(this::href, times(), getLocale()).write(html, parties);
            html.close();
        }
    }

    private void writePast(Html html, Listing<Party> past) {
        if (past.items().isEmpty()) {
            empty(html, "past.empty");
            return;
        }
        new PartyRows(this::href, times(), getLocale()).write(html, past.items());
        pager(html, href("/me/signup?when=past"), past);
    }

    private void writeOther(Html html) {
        html.open("div", "class", "actions");
        html.button(
                href(isPast() ? "/me/signup" : "/me/signup?when=past"), getString(isPast() ? "ahead" : "past"), true);
        html.close();
    }

    private void empty(Html html, String key) {
        String picture = host().themed(getRequestCycle(), "images/empty-calendar.svg");
        Parts.empty(html, picture, getString(key + ".title"), getString(key + ".text"));
    }
}
