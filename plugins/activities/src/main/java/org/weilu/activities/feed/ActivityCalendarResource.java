package org.weilu.activities.feed;

import java.util.List;
import java.util.Set;
import org.apache.wicket.request.http.WebResponse;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.Calendars;
import org.weilu.ui.PageTags;

/** One activity for a calendar: all its dates, cancelled ones too. */
final class ActivityCalendarResource extends FeedResource {
    private static final long serialVersionUID = 1L;

    @Override
    protected void write(Asked asked, WebResponse response) {
        Activity activity = asked.activities()
                .bySlug(asked.visitor(), asked.parameter("slug"))
                .orElseThrow(() -> new PortalException(Refusal.of(Refusal.Kind.NOT_FOUND, "not_found", "not found")));
        List<Dated> dates = asked.activities().dates(asked.visitor(), activity);
        asked.host().tag(asked.cycle(), new PageTags(Set.of(Activity.TYPE + "/" + activity.id()), Set.of(), null));
        var language = asked.visitor().language();
        DatedEvents events = new DatedEvents(language, asked.domain(), asked::absolute);
        byte[] bytes = asked.host()
                .service(Calendars.class)
                .write(activity.title(language), asked.site().zone(), events.of(dates));
        response.setHeader("Content-Disposition", "inline; filename=\"activity.ics\"");
        send(response, "text/calendar; charset=utf-8", bytes);
    }
}
