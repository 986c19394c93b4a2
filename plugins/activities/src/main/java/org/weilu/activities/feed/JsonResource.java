package org.weilu.activities.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.wicket.request.http.WebResponse;
import org.weilu.activities.activity.Dated;
import org.weilu.ui.Json;
import org.weilu.ui.Times;

/** {@code /activities.json}: dates ahead, with the words of the API. */
final class JsonResource extends FeedResource {
    private static final long serialVersionUID = 1L;

    @Override
    protected void write(Asked asked, WebResponse response) {
        List<Dated> dates = asked.dates(asked.now());
        asked.shows(dates, true);
        Locale language = asked.visitor().language();
        Times times = Times.of(asked.site().zone(), language);
        List<Map<String, Object>> items =
                dates.stream().map(date -> item(asked, date, language, times)).toList();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("total", items.size());
        document.put("items", items);
        send(response, "application/json; charset=utf-8", Json.of(document));
    }

    private static Map<String, Object> item(Asked asked, Dated date, Locale language, Times times) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("id", date.occurrence().id());
        item.put("activity", date.activity().id());
        item.put("slug", date.activity().slug());
        item.put("title", date.activity().title(language));
        item.put("summary", date.activity().summary(language));
        item.put("url", asked.absolute(date.activity().path()));
        item.put("starts", times.machine(date.occurrence().starts()));
        item.put("ends", times.machine(date.occurrence().ends()));
        item.put("place", date.activity().place(language));
        item.put("capacity", date.activity().terms().capacity());
        item.put("taken", date.taken());
        item.put("waiting", date.waiting());
        item.put("availability", date.availability(asked.now()).word());
        item.put("cancelled", date.occurrence().cancelled() ? true : null);
        return item;
    }
}
