package org.weilu.signup.page;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.wicket.Application;
import org.apache.wicket.Component;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.cycle.RequestCycle;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Availability.Closed;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.OccasionPlan;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Signups;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Households;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.PageTags;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Times;

/** How full it is, what the visitor has there, and the way to sign up: on pages that strangers get from the cache. */
final class PlacePanel {
    private PlacePanel() {}

    static Component of(String id, IModel<String> occasion) {
        return new HtmlBlock(id, html -> {
            PortalHost host = (PortalHost) Application.get();
            host.service(Signups.class)
                    .occasion(occasion.getObject())
                    .ifPresent(found -> new Writer(html, host, found).write());
        });
    }

    /** @param host of this request */
    private record Writer(Html html, PortalHost host, Occasion occasion) {
        void write() {
            tag();
            Instant now = host.clock().instant();
            Availability availability = occasion.availability(now);
            html.open("div", "class", "stack");
            Times times = Times.of(host.site(cycle()).zone(), language());
            KeptWords kept = new KeptWords(host.service(Areas.class), times, language());
            PlaceWords.bar(html, kept, occasion, now);
            List<Party> mine = host.service(Signups.class).mine(visitor(), occasion.id());
            mine.forEach(this::writeParty);
            String closed = PlaceWords.closed(language(), times, occasion, now);
            if (!closed.isEmpty()) {
                html.leaf("p", closed, "class", "soft");
            }
            boolean early = isNotYet(availability);
            if (early) {
                kept.writeWindows(html, occasion, now);
            }
            if (closed.isEmpty() || (early && !occasion.openWindows(now).isEmpty())) {
                writeWay(mine, availability instanceof Availability.Waiting);
            }
            if (visitor().isSignedIn() && host.service(Access.class).allows(visitor(), Signups.SEE, occasion)) {
                html.button(href("/signup/" + occasion.id() + "/coming"), say("coming"), true);
            }
            html.close();
        }

        private static boolean isNotYet(Availability availability) {
            return availability instanceof Closed closed && closed.why() == Closed.Why.NOT_YET;
        }

        /** The page has said what it shows; this adds when a stranger reads other words. */
        private void tag() {
            if (host.isTagged(cycle())) {
                OccasionPlan plan = occasion.plan();
                Instant now = host.clock().instant();
                @Nullable
                Instant next = Stream.concat(
                                Stream.of(plan.opens(), plan.closing(), plan.starts()), occasion.turningPoints())
                        .filter(at -> at != null && at.isAfter(now))
                        .min(Instant::compareTo)
                        .orElse(null);
                host.tag(cycle(), new PageTags(Set.of(), Set.of(plan.type() + "/" + plan.subject()), next));
            }
        }

        private void writeParty(Party party) {
            html.open("p");
            PlaceWords.badge(html, language(), party);
            html.text(" ").text(PlaceWords.names(language(), party)).text(" ");
            html.link(href("/me/signup/" + party.id()), say("ticket")).close();
        }

        private void writeWay(List<Party> mine, boolean waits) {
            String way = "/signup/" + occasion.id();
            Set<String> there = mine.stream()
                    .flatMap(party -> party.people().stream())
                    .map(Guest::person)
                    .collect(Collectors.toSet());
            if (!visitor().isSignedIn()) {
                link(way, waits ? "wait" : "join");
                return;
            }
            Households households = host.service(Households.class);
            List<String> others = households.mine(visitor()).members().stream()
                    .map(member -> member.person())
                    .filter(person -> households.mayActFor(visitor(), person) && !there.contains(person))
                    .toList();
            if (others.equals(List.of(visitor().personId())) && there.isEmpty()) {
                String style = "button button-wide";
                html.post(href(way), "join", say(waits ? "wait" : "join"), style);
            } else if (!others.isEmpty()) {
                link(way, there.isEmpty() ? waits ? "wait" : "join" : "more");
            }
        }

        private void link(String path, String words) {
            String style = words.equals("more") ? "button button-quiet button-wide" : "button button-wide";
            html.link(href(path), say(words), "class", style);
        }

        private String say(String key) {
            return PanelFiller.TEXTS.say(language(), key);
        }

        private String href(String path) {
            return host.href(cycle(), path);
        }

        private Visitor visitor() {
            return host.visitor(cycle());
        }

        private Locale language() {
            return visitor().language();
        }

        private static RequestCycle cycle() {
            return RequestCycle.get();
        }
    }
}
