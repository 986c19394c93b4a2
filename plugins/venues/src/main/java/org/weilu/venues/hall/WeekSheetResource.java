package org.weilu.venues.hall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.PdfPage;
import org.weilu.spi.document.PdfPage.Paper;
import org.weilu.ui.Html;
import org.weilu.ui.PortalHost;
import org.weilu.ui.Times;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Diary.Taken;
import org.weilu.venues.api.Venue;
import org.weilu.venues.api.Venue.Cell;
import org.weilu.venues.api.Venues;
import org.weilu.venues.diary.DayTable;
import org.weilu.venues.diary.FreeSlots;

/** The week of a house on one sheet of paper, to be hung up: what a stranger may know. */
public final class WeekSheetResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(WeekSheetResource.class);
    private static final int DAYS = 7;
    private static final int FARTHEST = 400;
    private static final String STYLE = """
            @page { margin: 12mm }
            body { font-size: 9pt; color: #000 }
            h1 { font-size: 20pt; margin: 0 }
            p { margin: 1mm 0 4mm }
            table { width: 100%; border-collapse: collapse; table-layout: fixed; -fs-table-paginate: paginate }
            th, td { border: 0.4pt solid #555; padding: 1.5mm; text-align: left; vertical-align: top }
            thead th { background: #eee; font-size: 10pt }
            tbody th { width: 26mm; font-size: 10pt }
            tr { page-break-inside: avoid }
            div { margin-bottom: 1mm }
            .closed { color: #666 }
            """;

    @Override
    public void respond(Attributes attributes) {
        PortalHost host = (PortalHost) Application.get();
        RequestCycle cycle = RequestCycle.get();
        Visitor who =
                Visitor.stranger(host.site(cycle).slug(), host.visitor(cycle).language(), "");
        Venue venue = host.service(Venues.class)
                .find(who, attributes.getParameters().get("slug").toString(""))
                .orElseThrow(WeekSheetResource::notFound);
        LocalDate monday =
                monday(host, cycle, attributes.getParameters().get("date").toString(""));
        ZoneId zone = host.site(cycle).zone();
        Diary diary = host.service(Diary.class);
        List<Taken> taken = diary.taken(who, venue, new FreeSlots(zone).days(monday, DAYS));
        Sheet sheet = new Sheet(venue, monday, zone, who.language(), taken, diary);
        byte[] bytes = host.service(Pdf.class)
                .write(new PdfPage(
                        venue.name().in(who.language()), who.language(), Paper.A4_LANDSCAPE, STYLE, sheet.body()));
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "inline; filename=\"week-" + monday + ".pdf\"");
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    private static PortalException notFound() {
        return new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found"));
    }

    private static LocalDate monday(PortalHost host, RequestCycle cycle, String date) {
        try {
            LocalDate day = LocalDate.parse(date);
            LocalDate today =
                    host.clock().instant().atZone(host.site(cycle).zone()).toLocalDate();
            if (Math.abs(day.toEpochDay() - today.toEpochDay()) > FARTHEST) {
                throw notFound();
            }
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        } catch (DateTimeParseException e) {
            throw notFound();
        }
    }

    private record Sheet(Venue venue, LocalDate monday, ZoneId zone, Locale language, List<Taken> taken, Diary diary) {
        String body() {
            Times times = Times.of(zone, language);
            Html html = new Html();
            html.leaf("h1", venue.name().in(language));
            String week = times.day(monday) + " – " + times.day(monday.plusDays(DAYS - 1L));
            html.leaf("p", week + " · " + venue.address().in(language));
            html.open("table").open("thead").open("tr").leaf("th", TEXTS.say(language, "room"));
            for (int i = 0; i < DAYS; i++) {
                Instant noon = monday.plusDays(i).atTime(12, 0).atZone(zone).toInstant();
                html.leaf("th", times.weekday(noon) + " " + times.shortDay(noon));
            }
            html.close(2).open("tbody");
            for (Cell cell : venue.cells()) {
                html.open("tr").leaf("th", cell.name().in(language));
                for (int i = 0; i < DAYS; i++) {
                    writeDay(html, cell, monday.plusDays(i));
                }
                html.close();
            }
            return html.close(2).leaf("p", TEXTS.say(language, "note")).toString();
        }

        private void writeDay(Html html, Cell cell, LocalDate day) {
            FreeSlots slots = new FreeSlots(zone);
            html.open("td");
            if (diary.open(venue, slots.day(day)).isEmpty()) {
                html.leaf("div", TEXTS.say(language, "closed"), "class", "closed");
            }
            for (Taken one : taken) {
                if (one.cells().contains(cell.id()) && one.time().overlaps(slots.day(day))) {
                    String clock =
                            slots.clock(slots.on(day, List.of(one.time())).getFirst());
                    html.open("div")
                            .leaf("b", clock)
                            .text(" " + DayTable.words(one, language))
                            .close();
                }
            }
            html.close();
        }
    }
}
