package org.weilu.activities.feed;

import java.time.Duration;
import java.util.List;
import org.apache.wicket.request.http.WebResponse;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Texts;
import org.weilu.spi.document.Calendars;

/** {@code /activities.ics}: what is ahead and what was in the last month, so that a calendar sees what was cancelled. */
final class CalendarResource extends FeedResource {
    private static final long serialVersionUID = 1L;
    private static final Duration BACK = Duration.ofDays(30);
    private static final Texts TEXTS = Texts.of(CalendarResource.class);

    @Override
    protected void write(Asked asked, WebResponse response) {
        List<Dated> dates = asked.dates(asked.now().minus(BACK));
        asked.shows(dates, false);
        var language = asked.visitor().language();
        String name = TEXTS.say(language, "calendar", asked.site().name(language));
        DatedEvents events = new DatedEvents(language, asked.domain(), asked::absolute);
        byte[] bytes =
                asked.host().service(Calendars.class).write(name, asked.site().zone(), events.of(dates));
        send(response, "text/calendar; charset=utf-8", bytes);
    }
}
