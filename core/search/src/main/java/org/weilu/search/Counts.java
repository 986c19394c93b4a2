package org.weilu.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.search.SearchQuery;

/** How many hits there are for each value of each filter, that filter itself left aside. */
record Counts(IndexSearcher searcher, SearchQuery query, Filters filters) {

    /** @param words what is looked for by a visitor, without the query's filters */
    Map<String, Long> types(Query words) throws IOException {
        return searcher.search(filters.narrow(words, Filters.TYPE), new ValueCounts(Fields.TYPE));
    }

    Map<String, Map<String, Long>> facets(Query words) throws IOException {
        Map<String, Map<String, Long>> counts = new HashMap<>();
        add(searcher.search(filters.narrow(words), new ValueCounts(Fields.FACET)), null, counts);
        for (String asked : Filters.facets(query).keySet()) {
            counts.remove(asked);
            add(searcher.search(filters.aside(words, asked), new ValueCounts(Fields.FACET)), asked, counts);
        }
        long free = searcher.count(new BooleanQuery.Builder()
                .add(filters.narrow(words, Filters.FREE), Occur.MUST)
                .add(Filters.free(query), Occur.FILTER)
                .build());
        if (free > 0) {
            counts.put(Filters.FREE, Map.of("1", free));
        }
        return counts;
    }

    private static void add(Map<String, Long> found, @Nullable String only, Map<String, Map<String, Long>> counts) {
        found.forEach((facet, count) -> {
            String name = Fields.facetName(facet);
            if (only == null || only.equals(name)) {
                counts.computeIfAbsent(name, any -> new HashMap<>()).put(Fields.facetValue(facet), count);
            }
        });
    }
}
