package org.weilu.activities.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.list.AllDates;
import org.weilu.activities.list.FilterSources;
import org.weilu.activities.list.Filters;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.operation.Links;
import org.weilu.ui.PageTags;
import org.weilu.ui.PortalHost;

/** A list of activities for a program, with the filters of the page; strangers get it from the page cache. */
abstract class FeedResource implements IResource {
    private static final long serialVersionUID = 1L;

    /** What one answer carries at the most. */
    private static final int MOST = 500;

    protected abstract void write(Asked asked, WebResponse response);

    @Override
    public final void respond(Attributes attributes) {
        RequestCycle cycle = RequestCycle.get();
        PortalHost host = (PortalHost) Application.get();
        Asked asked = new Asked(host, cycle, attributes);
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setHeader("Cache-Control", "no-cache");
        write(asked, response);
    }

    protected static void send(WebResponse response, String type, byte[] bytes) {
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.write(bytes);
    }

    protected static void send(WebResponse response, String type, String text) {
        send(response, type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** One request for a feed. */
    record Asked(PortalHost host, RequestCycle cycle, Attributes attributes) {
        Visitor visitor() {
            return host.visitor(cycle);
        }

        Site site() {
            return host.site(cycle);
        }

        Instant now() {
            return host.clock().instant();
        }

        String parameter(String name) {
            return attributes.getParameters().get(name).toString("").strip();
        }

        Filters filters() {
            return Filters.of(this::parameter);
        }

        Activities activities() {
            return host.service(Activities.class);
        }

        String absolute(String path) {
            return host.service(Links.class).absolute(host.href(cycle, path));
        }

        /** The portal's own name, for ids that are unique over all portals. */
        String domain() {
            String host = java.net.URI.create(absolute("/")).getHost();
            return host == null ? "localhost" : host;
        }

        List<Dated> dates(@Nullable Instant from) {
            ActivityFilter filter = filters()
                    .filter(FilterSources.of(host, visitor(), LocalDate.ofInstant(now(), site().zone())))
                    .from(from);
            return new AllDates(activities(), visitor(), MOST).of(filter);
        }

        /** @param numbers true if it says how full they are */
        void shows(List<Dated> dates, boolean numbers) {
            Set<String> counted = new LinkedHashSet<>();
            if (numbers) {
                dates.forEach(date ->
                        counted.add(Activity.TYPE + "/" + date.activity().id()));
            }
            @Nullable
            Instant until = dates.stream()
                    .map(date -> date.changesAt(now()))
                    .filter(Objects::nonNull)
                    .min(java.util.Comparator.naturalOrder())
                    .orElse(null);
            host.tag(cycle, new PageTags(FilterSources.TAGS, counted, until));
        }
    }
}
