package org.weilu.testkit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;

/**
 * For every entry and every role: who may see it finds it, by id, in the search, by its title and in the sitemap; nobody
 * else does, and no count and no feed tells of it.
 */
public final class EntryContract {
    private EntryContract() {}

    /**
     * Asks as a stranger, a resident, and somebody with each of the roles on the main site.
     *
     * @throws AssertionError naming entry and role wherever two ways disagree, or if there is no entry at all
     */
    public static void holds(PortalTester portal, String... roles) {
        Map<String, Visitor> visitors = new LinkedHashMap<>();
        visitors.put("stranger", portal.stranger());
        visitors.put("resident", portal.visitor(portal.person("contract-resident")));
        for (String role : roles) {
            visitors.put(role, portal.visitor(portal.person("contract-" + role, role)));
        }
        List<Entry> all = all(portal.service(Entries.class));
        if (all.isEmpty()) {
            throw new AssertionError("no entry: nothing is shown by that");
        }
        List<String> wrong = new ArrayList<>();
        visitors.forEach((role, visitor) -> compare(portal, role, visitor, all, wrong));
        compareSitemap(portal, all, wrong);
        compareFeeds(portal, all, wrong);
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private static List<Entry> all(Entries entries) {
        List<Entry> all = new ArrayList<>();
        for (String type : entries.types()) {
            try {
                entries.each(type, all::add);
            } catch (RuntimeException e) {
                // a source that fails has no entries to anybody
                all.removeIf(entry -> entry.type().equals(type));
            }
        }
        return all;
    }

    private static void compare(
            PortalTester portal, String role, Visitor visitor, List<Entry> all, List<String> wrong) {
        Search search = portal.service(Search.class);
        Set<String> found = search(search, visitor);
        compareCounts(search, role, visitor, all, wrong);
        for (Entry entry : all) {
            boolean sees = entry.isFindable() && visitor.sees(entry.audience());
            boolean byId = portal.service(Entries.class)
                    .find(visitor, entry.type(), entry.id())
                    .isPresent();
            boolean bySearch = found.contains(key(entry.type(), entry.id()));
            boolean byTitle = !bySearch && byTitle(search, visitor, entry);
            if (sees != byId || (entry.site().equals(visitor.site()) && sees != (bySearch || byTitle))) {
                wrong.add(role + ": " + key(entry.type(), entry.id()) + " audience says " + sees + ", entries say "
                        + byId + ", the search says " + bySearch);
            }
        }
    }

    private static Set<String> search(Search search, Visitor visitor) {
        Set<String> found = new TreeSet<>();
        @Nullable String after = null;
        do {
            Listing<SearchResults.Hit> hits = search.find(visitor, SearchQuery.of("", new Slice(after, 100)))
                    .hits();
            hits.items().forEach(hit -> found.add(key(hit.type(), hit.id())));
            after = hits.next();
        } while (after != null);
        return found;
    }

    /** What a suggestion while typing would show. */
    private static boolean byTitle(Search search, Visitor visitor, Entry entry) {
        SearchResults found = search.find(visitor, SearchQuery.of(entry.title(), Slice.first(100)));
        return found.suggestions().contains(entry.title())
                || found.hits().items().stream().anyMatch(hit -> hit.path().equals(entry.path()));
    }

    private static void compareCounts(
            Search search, String role, Visitor visitor, List<Entry> all, List<String> wrong) {
        SearchResults counted =
                search.find(visitor, SearchQuery.of("", Slice.first(1)).counting());
        Map<String, Map<String, Long>> facets = new HashMap<>();
        Map<String, Long> types = new HashMap<>();
        for (Entry entry : all) {
            if (entry.isFindable() && entry.site().equals(visitor.site()) && visitor.sees(entry.audience())) {
                types.merge(entry.type(), 1L, Long::sum);
                entry.facets().forEach((name, values) -> count(facets, name, values));
                count(facets, "brand", entry.brands());
                count(facets, "area", entry.areas());
            }
        }
        if (!types.equals(counted.counts())) {
            wrong.add(role + ": audience says " + types + ", the counts say " + counted.counts());
        }
        facets.remove("age"); // counted by bands
        facets.values().removeIf(Map::isEmpty);
        facets.forEach((name, values) -> {
            if (!values.equals(counted.facets().get(name))) {
                wrong.add(role + ": audience says " + name + " " + values + ", the counts say "
                        + counted.facets().get(name));
            }
        });
        Set<String> more = new TreeSet<>(counted.facets().keySet());
        more.removeAll(facets.keySet());
        more.removeAll(Set.of("age", "free"));
        if (!more.isEmpty()) {
            wrong.add(role + ": the counts know of " + more);
        }
    }

    private static void count(Map<String, Map<String, Long>> facets, String name, Set<String> values) {
        values.forEach(
                value -> facets.computeIfAbsent(name, any -> new HashMap<>()).merge(value, 1L, Long::sum));
    }

    /** Whatever list of the type is subscribed to. */
    private static void compareFeeds(PortalTester portal, List<Entry> all, List<String> wrong) {
        Visitor stranger = portal.stranger();
        Map<String, String> feeds = new HashMap<>();
        for (Entry entry : all) {
            int end = entry.path().indexOf('/', 1);
            if (end < 0 || (entry.isFindable() && stranger.sees(entry.audience()))) {
                continue;
            }
            for (String kind : List.of(".atom", ".ics", ".json")) {
                String body = feeds.computeIfAbsent(
                        entry.path().substring(0, end) + kind,
                        path -> portal.get(path).body());
                if (body.contains(entry.path())) {
                    wrong.add("feed " + kind + ": " + key(entry.type(), entry.id()) + " is not for strangers");
                }
            }
        }
    }

    private static void compareSitemap(PortalTester portal, List<Entry> all, List<String> wrong) {
        String sitemap = portal.get("/sitemap.xml").body();
        Visitor stranger = portal.stranger();
        for (Entry entry : all) {
            boolean sees =
                    entry.isFindable() && entry.site().equals(stranger.site()) && stranger.sees(entry.audience());
            if (sees != sitemap.contains(entry.path() + "</loc>")) {
                wrong.add("sitemap: " + key(entry.type(), entry.id()) + " audience says " + sees);
            }
        }
    }

    private static String key(String type, String id) {
        return type + "/" + id;
    }
}
