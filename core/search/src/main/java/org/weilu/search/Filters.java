package org.weilu.search;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Years;
import org.weilu.spi.search.SearchQuery;

/** What the query's own filters ask for, by name: a count leaves aside the one that it is about. */
record Filters(Map<String, Query> asked) {
    static final Query NOTHING = new MatchNoDocsQuery("no words");
    static final String TYPE = "type";
    static final String FREE = "free";
    private static final String TIME = "time";

    static Filters of(SearchQuery query) {
        Map<String, Query> asked = new LinkedHashMap<>();
        if (!query.types().isEmpty()) {
            asked.put(TYPE, in(Fields.TYPE, query.types()));
        }
        facets(query).forEach((name, values) -> asked.put("facet " + name, facet(name, values)));
        if (query.from() != null || query.to() != null) {
            asked.put(TIME, dates(Fields.DATES, query.from(), query.to()));
        }
        if (query.free()) {
            asked.put(FREE, free(query));
        }
        return new Filters(asked);
    }

    /** What this visitor can find at all. */
    static Query visible(Visitor who, Collection<String> activeTypes, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(in(Fields.TYPE, activeTypes), Occur.FILTER);
        all.add(new TermQuery(new Term(Fields.SITE, who.site())), Occur.FILTER);
        if (!who.isPortal()) {
            all.add(in(Fields.AUDIENCE, who.audience()), Occur.FILTER);
        }
        // What should have changed by now without a write is not shown as it was.
        all.add(Generation.due(now), Occur.MUST_NOT);
        return all.build();
    }

    /** The names of the facets that are asked for. */
    static Map<String, Set<String>> facets(SearchQuery query) {
        Map<String, Set<String>> all = new HashMap<>(query.facets());
        if (query.brand() != null) {
            all.put(EntryDocument.BRAND, Set.of(query.brand()));
        }
        if (query.area() != null) {
            all.put(EntryDocument.AREA, Set.of(query.area()));
        }
        return all;
    }

    boolean isEmpty() {
        return asked.isEmpty();
    }

    Query narrow(Query words) {
        return narrow(words, null);
    }

    Query aside(Query words, String facet) {
        return narrow(words, "facet " + facet);
    }

    /** All but the one of this name. */
    Query narrow(Query words, @Nullable String aside) {
        if (asked.keySet().stream().allMatch(name -> name.equals(aside))) {
            return words;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
        asked.forEach((name, filter) -> {
            if (!name.equals(aside)) {
                all.add(filter, Occur.FILTER);
            }
        });
        return all.build();
    }

    /** With a place on a date of the time that is asked for. */
    static Query free(SearchQuery query) {
        return dates(Fields.FREE_DATES, query.from(), query.to());
    }

    private static Query dates(String field, @Nullable Instant from, @Nullable Instant to) {
        long first = from == null ? Long.MIN_VALUE : millis(from);
        long last = to == null ? Long.MAX_VALUE : millis(to) - 1;
        return first > last ? NOTHING : LongRange.newIntersectsQuery(field, new long[] {first}, new long[] {last});
    }

    /** Of a day a hundred million years away too: a typing error is no fault. */
    static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
        }
    }

    private static Query facet(String name, Set<String> values) {
        if (name.equals(EntryDocument.AGE)) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            values.stream()
                    .flatMap(value -> Years.read(value).stream())
                    .forEach(years -> any.add(
                            IntRange.newIntersectsQuery(Fields.YEARS, new int[] {years.from()}, new int[] {years.to()}),
                            Occur.SHOULD));
            return any.build();
        }
        return in(Fields.FACET, values.stream().map(value -> Fields.facet(name, value)));
    }

    private static Query in(String field, Collection<String> values) {
        return in(field, values.stream());
    }

    private static Query in(String field, Stream<String> values) {
        List<BytesRef> terms = values.map(BytesRef::new).toList();
        return new TermInSetQuery(field, terms);
    }
}
