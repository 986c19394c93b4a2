package org.weilu.signup.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.api.Availability;
import org.weilu.signup.api.Occasion;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Party.Guest;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Member;
import org.weilu.spi.community.Households;
import org.weilu.ui.Field;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.PortalForm;
import org.weilu.ui.SeeOther;
import org.weilu.ui.Service;
import org.weilu.ui.StackPage;

/** Choosing who comes; one step, and the ticket is the second. */
public final class SignupPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final int GROWN_UP = 18;
    private final Service<Signups> signups = Service.of(Signups.class);
    private final Service<Households> households = Service.of(Households.class);
    private transient @Nullable Occasion occasion;

    public SignupPage(PageParameters parameters) {
        super(parameters);
        if (!visitor().isSignedIn()) {
            throw new PortalException(Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", getString("signin")));
        }
    }

    private Occasion occasion() {
        if (occasion == null) {
            occasion = signups.get().occasion(parameter("occasion")).orElseThrow(StackPage::notFound);
        }
        return occasion;
    }

    @Override
    protected IModel<String> title() {
        return () -> getString("title").replace("{0}", occasion().title(getLocale()));
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = new ArrayList<>(super.way());
        way.set(
                1,
                new Parts.Crumb(
                        occasion().title(getLocale()), href(occasion().plan().path())));
        way.add(new Parts.Crumb(getString("here"), null));
        return way;
    }

    @Override
    protected String width() {
        return "wrap narrow";
    }

    @Override
    protected void build() {
        List<Party> mine = signups.get().mine(visitor(), occasion().id());
        write(this::writeFacts);
        if (!mine.isEmpty()) {
            write(html -> writeMine(html, mine));
        }
        Map<String, String> people = choices(mine);
        Instant now = host().clock().instant();
        Availability availability = occasion().availability(now);
        boolean early = !occasion().openWindows(now).isEmpty()
                && availability.equals(new Availability.Closed(Availability.Closed.Why.NOT_YET));
        String closed = PlaceWords.closed(getLocale(), times(), occasion(), now);
        if (!closed.isEmpty()) {
            write(html -> writeClosed(html, closed, early));
        }
        if (!closed.isEmpty() && !early) {
            return;
        }
        if (people.isEmpty()) {
            write(html -> html.button(href(occasion().plan().path()), getString("back"), true));
        } else {
            writeForm(people, availability instanceof Availability.Waiting);
        }
    }

    /** Those who can still be signed up, by id. */
    private Map<String, String> choices(List<Party> mine) {
        Set<String> there = mine.stream()
                .flatMap(party -> party.people().stream())
                .map(Guest::person)
                .collect(Collectors.toSet());
        Map<String, String> choices = new LinkedHashMap<>();
        Household household = households.get().mine(visitor());
        for (Member member : household.members()) {
            boolean self = member.person().equals(visitor().personId());
            if (!there.contains(member.person()) && households.get().mayActFor(visitor(), member.person())) {
                String part = self ? "self" : "part." + member.part().name();
                choices.put(member.person(), member.name() + " · " + getString(part));
            }
        }
        return choices;
    }

    private void writeForm(Map<String, String> people, boolean waits) {
        String self = visitor().personId();
        // One's own name need not be asked for; whoever else is left is named before the button is pressed.
        boolean alone = people.keySet().equals(Set.of(self));
        List<String> first = people.size() == 1 ? List.copyOf(people.keySet()) : likely(people.keySet());
        add(id -> {
            PortalForm<Party> form = new PortalForm<Party>(
                            id,
                            waits ? "wait" : "join",
                            typed -> signUp(alone ? people.keySet() : Set.copyOf(typed.values("people"))),
                            this::ticket)
                    .back(href(occasion().plan().path()));
            if (!alone) {
                form.with(Field.ticks("people", first, people));
            }
            if (action().equals("join")) {
                oneButton(form);
            }
            return form;
        });
    }

    /** Who most likely comes: oneself, unless it is for children. */
    private List<String> likely(Set<String> people) {
        @Nullable Integer oldest = occasion().plan().ageTo();
        boolean forChildren = oldest != null && oldest < GROWN_UP;
        String self = visitor().personId();
        return people.contains(self) && !forChildren ? List.of(self) : List.of();
    }

    /** From the panel of another page: somebody alone needs no choice. */
    private void oneButton(PortalForm<Party> form) {
        switch (signUp(Set.of(visitor().personId()))) {
            case Outcome.Done<Party> done -> throw new SeeOther(ticket(done.value()));
            case Outcome.Refused<Party> refused -> form.refuse(refused.refusals());
        }
    }

    private Outcome<Party> signUp(Set<String> people) {
        if (people.isEmpty()) {
            return Outcome.refused(Refusal.invalid("people", getString("nobody")));
        }
        List<String> named = people.stream().sorted().toList();
        return signups.get().signUp(visitor(), occasion().id(), named);
    }

    /** Who waits reads that on the ticket itself. */
    private String ticket(Party party) {
        String way = href("/me/signup/" + party.id());
        return party.status() == Party.Status.CONFIRMED ? way + "?done=in" : way;
    }

    private KeptWords kept() {
        return new KeptWords(host().service(Areas.class), times(), getLocale());
    }

    private void writeFacts(Html html) {
        Occasion what = occasion();
        html.open("div", "class", "panel stack").open("dl", "class", "facts");
        String when = times().range(what.plan().starts(), what.plan().ends());
        PlaceWords.fact(html, "clock", PlaceWords.say(getLocale(), "when"), when);
        if (!what.place(getLocale()).isBlank()) {
            PlaceWords.fact(html, "place", PlaceWords.say(getLocale(), "where"), what.place(getLocale()));
        }
        html.close();
        PlaceWords.bar(html, kept(), what, host().clock().instant());
        html.close();
    }

    private void writeMine(Html html, List<Party> mine) {
        html.leaf("h2", getString("mine"));
        new PartyRows(this::href, times(), getLocale()).write(html, mine);
    }

    private void writeClosed(Html html, String closed, boolean early) {
        Parts.notice(html, "warning", closed, early ? "" : getString("closed"));
        kept().writeWindows(html, occasion(), host().clock().instant());
        if (early) {
            return;
        }
        html.open("div", "class", "actions");
        html.button(href(occasion().plan().path()), getString("back"), true).close();
    }
}
