package org.weilu.search;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.SearchQuery;

/** What of the index this visitor can find at all, and what the query's own filters leave of it. */
final class Filters {
    static final Query NOTHING = new MatchNoDocsQuery("no words");

    private Filters() {}

    /** Everything but the query's types: counts leave those aside. */
    static Query of(Visitor who, SearchQuery query, Collection<String> activeTypes, Instant now) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        all.add(in(Fields.TYPE, activeTypes), Occur.FILTER);
        all.add(new TermQuery(new Term(Fields.SITE, who.site())), Occur.FILTER);
        if (!who.isPortal()) {
            all.add(in(Fields.AUDIENCE, who.audience()), Occur.FILTER);
        }
        // What should have changed by now without a write is not shown as it was.
        all.add(Generation.due(now), Occur.MUST_NOT);
        if (query.brand() != null) {
            all.add(new TermQuery(new Term(Fields.BRAND, query.brand())), Occur.FILTER);
        }
        if (query.area() != null) {
            all.add(new TermQuery(new Term(Fields.AREA, query.area())), Occur.FILTER);
        }
        Instant from = query.from();
        Instant to = query.to();
        if (from != null || to != null) {
            long first = from == null ? Long.MIN_VALUE : millis(from);
            long last = to == null ? Long.MAX_VALUE : millis(to) - 1;
            all.add(
                    first > last
                            ? NOTHING
                            : LongRange.newIntersectsQuery(Fields.DATES, new long[] {first}, new long[] {last}),
                    Occur.FILTER);
        }
        return all.build();
    }

    /** Of a day a hundred million years away too: a typing error is no fault. */
    private static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.isBefore(Instant.EPOCH) ? Long.MIN_VALUE + 1 : Long.MAX_VALUE;
        }
    }

    static Query types(Set<String> types) {
        return in(Fields.TYPE, types);
    }

    private static Query in(String field, Collection<String> values) {
        List<BytesRef> terms = values.stream().map(BytesRef::new).toList();
        return new TermInSetQuery(field, terms);
    }
}
