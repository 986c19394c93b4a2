package org.weilu.activities.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.document.Csv;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Times;
import org.weilu.ui.ToolPage;

/** Who comes to each date of an activity, for a spreadsheet. */
final class GuestsResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(GuestsResource.class);
    private static final List<String> COLUMNS = List.of("date", "number", "name", "status", "made", "asked");

    @Override
    public void respond(Attributes attributes) {
        RequestCycle cycle = RequestCycle.get();
        PortalHost host = (PortalHost) Application.get();
        Visitor who = host.visitor(cycle);
        Activities activities = host.service(Activities.class);
        Activity activity = activities
                .find(who, attributes.getParameters().get("id").toString(""))
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        if (!activities.mayEdit(who, activity)) {
            throw ToolPage.refused(who);
        }
        Times times = Times.of(host.site(cycle).zone(), who.language());
        Stream<List<String>> rows = activities.dates(who, activity).stream()
                .flatMap(date -> rows(host.service(Signups.class), who, date, times).stream());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            host.service(Csv.class)
                    .write(
                            bytes,
                            COLUMNS.stream().map(column -> say(who, column)).toList(),
                            rows);
        } catch (IOException e) {
            throw PortalException.fault("cannot write a list", e);
        }
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + activity.slug() + ".csv\"");
        response.setContentType("text/csv; charset=utf-8");
        response.setContentLength(bytes.size());
        response.write(bytes.toByteArray());
    }

    private static List<List<String>> rows(Signups signups, Visitor who, Dated date, Times times) {
        List<List<String>> rows = new ArrayList<>();
        @Nullable String after = null;
        do {
            Listing<Party> some = signups.coming(who, date.occurrence().id(), new Slice(after, 100))
                    .orThrow();
            for (Party party : some.items()) {
                for (Party.Guest guest : party.people()) {
                    rows.add(List.of(
                            times.range(
                                    date.occurrence().starts(),
                                    date.occurrence().ends()),
                            party.number(),
                            guest.name(),
                            say(who, "status." + party.status().name().toLowerCase(Locale.ROOT)),
                            times.dateTime(party.made()),
                            party.askedAgain() == null ? "" : say(who, "asked.yes")));
                }
            }
            after = some.next();
        } while (after != null);
        return rows;
    }

    private static String say(Visitor who, String key) {
        return TEXTS.say(who.language(), key);
    }
}
