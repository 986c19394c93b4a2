package org.weilu.testkit;

import java.util.ArrayList;
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

/** For every entry and every role: who may see it finds it, by id, in the search and in the sitemap; nobody else does. */
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
        Set<String> found = search(portal.service(Search.class), visitor);
        for (Entry entry : all) {
            boolean sees = entry.isFindable() && visitor.sees(entry.audience());
            boolean byId = portal.service(Entries.class)
                    .find(visitor, entry.type(), entry.id())
                    .isPresent();
            boolean bySearch = found.contains(key(entry.type(), entry.id()));
            if (sees != byId || (entry.site().equals(visitor.site()) && sees != bySearch)) {
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
