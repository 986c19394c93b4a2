package org.weilu.activities.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.wicket.request.http.WebResponse;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.Texts;
import org.weilu.spi.document.Feeds;
import org.weilu.spi.document.Feeds.FeedItem;
import org.weilu.spi.document.Markdown;
import org.weilu.ui.Times;

/** {@code /activities.atom}: activities with something ahead, the last changed first. */
final class AtomResource extends FeedResource {
    private static final long serialVersionUID = 1L;
    private static final int ITEMS = 50;
    private static final Texts TEXTS = Texts.of(CalendarResource.class);

    @Override
    protected void write(Asked asked, WebResponse response) {
        List<Dated> dates = asked.dates(asked.now());
        asked.shows(dates, false);
        Map<String, List<Dated>> byActivity = new LinkedHashMap<>();
        dates.forEach(date -> byActivity
                .computeIfAbsent(date.activity().id(), id -> new ArrayList<>())
                .add(date));
        List<FeedItem> items = byActivity.values().stream()
                .map(some -> item(asked, some))
                .sorted(Comparator.comparing(FeedItem::updated).reversed().thenComparing(FeedItem::id))
                .limit(ITEMS)
                .toList();
        Locale language = asked.visitor().language();
        Instant updated = items.isEmpty() ? Instant.EPOCH : items.getFirst().updated();
        String self = asked.absolute(asked.filters().address("/activities.atom"));
        String atom = asked.host()
                .service(Feeds.class)
                .atom(new Feeds.Feed(
                        self,
                        self,
                        asked.absolute(asked.filters().address("/activities")),
                        TEXTS.say(language, "calendar", asked.site().name(language)),
                        TEXTS.say(language, "feed"),
                        language,
                        updated,
                        items));
        send(response, "application/atom+xml; charset=utf-8", atom);
    }

    private static FeedItem item(Asked asked, List<Dated> dates) {
        Activity activity = dates.getFirst().activity();
        Locale language = asked.visitor().language();
        Times times = Times.of(asked.site().zone(), language);
        StringBuilder when = new StringBuilder();
        dates.forEach(date -> when.append(times.range(
                        date.occurrence().starts(), date.occurrence().ends()))
                .append('\n'));
        String summary = when + activity.place(language) + "\n" + activity.summary(language);
        String kind = activity.marks().kind();
        return new FeedItem(
                "tag:" + asked.domain() + ",2026:activity-" + activity.id(),
                asked.absolute(activity.path()),
                activity.title(language),
                summary,
                asked.host().service(Markdown.class).html(activity.body(language)),
                asked.site().name(language),
                kind.isEmpty() ? activity.marks().tags() : with(activity.marks().tags(), kind),
                activity.published(),
                activity.updated());
    }

    private static List<String> with(List<String> tags, String kind) {
        List<String> all = new ArrayList<>(tags);
        all.add(kind);
        return all;
    }
}
