package org.weilu.activities.month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.AllDates;
import org.weilu.activities.list.FilterSources;
import org.weilu.activities.list.Filters;
import org.weilu.activities.list.ListPage;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Site;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PageTags;
import org.weilu.ui.PortalHost;

/** {@code /activities/month/2026-12/plan.pdf}: the month as it hangs in the hallway, with the filters of the page. */
final class PlanResource implements IResource {
    private static final long serialVersionUID = 1L;
    private static final int CODE = 300;

    @Override
    public void respond(Attributes attributes) {
        RequestCycle cycle = RequestCycle.get();
        PortalHost host = (PortalHost) Application.get();
        Visitor who = host.visitor(cycle);
        Site site = host.site(cycle);
        LocalDate today = LocalDate.ofInstant(host.clock().instant(), site.zone());
        YearMonth month = Months.asked(attributes.getParameters().get("month").toString(""), today)
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        Filters filters = Filters.of(
                name -> attributes.getParameters().get(name).toString("").strip());
        FilterSources sources = FilterSources.of(host, who, today);
        List<Dated> dates = new AllDates(host.service(Activities.class), who, ListPage.MOST)
                .of(of(month, site.zone(), filters, sources));
        String page = filters.address("/activities/month/" + month);
        MonthPlan plan = new MonthPlan(
                month,
                site,
                who.language(),
                filters.words(sources),
                code(host, host.service(Links.class).absolute(host.href(cycle, page))));
        host.tag(cycle, new PageTags(FilterSources.TAGS, Set.of(), null));
        byte[] bytes = host.service(Pdf.class).write(plan.page(days(host, month), dates));
        send((WebResponse) attributes.getResponse(), month, bytes);
    }

    private static ActivityFilter of(YearMonth month, ZoneId zone, Filters filters, FilterSources sources) {
        return filters.filter(sources)
                .from(month.atDay(1).atStartOfDay(zone).toInstant())
                .to(month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    private static Map<LocalDate, Almanac.Day> days(PortalHost host, YearMonth month) {
        Map<LocalDate, Almanac.Day> days = new TreeMap<>();
        host.service(Almanac.class)
                .days(month.atDay(1), month.plusMonths(1).atDay(1))
                .forEach(day -> days.put(day.date(), day));
        return days;
    }

    private static String code(PortalHost host, String address) {
        byte[] png = host.service(QrCodes.class).png(address, CODE);
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private static void send(WebResponse response, YearMonth month, byte[] bytes) {
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Content-Disposition", "inline; filename=\"activities-%s.pdf\"".formatted(month));
        response.setContentType("application/pdf");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }
}
