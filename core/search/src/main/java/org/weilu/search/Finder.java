package org.weilu.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;

/** Answers one query on an index as it is at one moment. */
final class Finder {
    private static final Set<String> STORED =
            Set.of(Fields.OWN_TYPE, Fields.ID, Fields.PATH, Fields.TITLE, Fields.BODY, Fields.UPDATED);
    private static final SortField BY_KEY = new SortField(Fields.KEY, SortField.Type.STRING);
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE, BY_KEY);
    private static final Sort NEWEST_FIRST =
            new Sort(LongField.newSortField(Fields.UPDATED, true, SortedNumericSelector.Type.MAX), BY_KEY);

    private final IndexSearcher searcher;
    private final SearchQuery query;
    private final @Nullable PageCursor after;
    private final Instant now;
    private final List<Needle> needles;
    private final boolean listing;
    private final Query filter;

    Finder(
            IndexSearcher searcher,
            Visitor who,
            SearchQuery query,
            @Nullable PageCursor after,
            Collection<String> types,
            Instant now) {
        this.searcher = searcher;
        this.query = query;
        this.after = after;
        this.now = now;
        needles = Needle.of(query.text());
        listing = query.text().isBlank();
        filter = Filters.of(who, query, types, now);
    }

    /** What contains the text; if that is nothing, titles that sound like it; if there are none, near terms. */
    SearchResults find() throws IOException {
        SearchResults found = find(listing ? filter : words(needles));
        if (found.hits().total() > 0 || needles.isEmpty()) {
            return found;
        }
        if (Readings.mayBe(query.text())) {
            SearchResults sounding = find(Readings.query(query.text(), filter));
            if (sounding.hits().total() > 0) {
                return sounding;
            }
        }
        return new SearchResults(found.hits(), found.counts(), near());
    }

    private SearchResults find(Query words) throws IOException {
        int wanted = query.slice().limit();
        var tops = new TopFieldCollectorManager(
                listing ? NEWEST_FIRST : BEST_FIRST,
                wanted + 1,
                after == null ? null : after.toDoc(),
                Integer.MAX_VALUE);
        TopFieldDocs found;
        Map<String, Long> counts;
        if (query.types().isEmpty()) {
            Object[] both = searcher.search(ranked(words), new MultiCollectorManager(tops, new TypeCounts()));
            found = (TopFieldDocs) both[0];
            counts = countsOf(both[1]);
        } else {
            found = searcher.search(ofTypes(ranked(words)), tops);
            counts = searcher.search(words, new TypeCounts());
        }
        List<SearchResults.Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, found.scoreDocs.length); i++) {
            hits.add(hit(found.scoreDocs[i].doc));
        }
        long total = counts.entrySet().stream()
                .filter(count -> query.types().isEmpty() || query.types().contains(count.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return new SearchResults(new Listing<>(total, hits, next(found.scoreDocs, wanted)), counts, List.of());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Long> countsOf(Object counted) {
        return (Map<String, Long>) counted;
    }

    private Query words(List<Needle> wanted) {
        if (wanted.isEmpty()) {
            return Filters.NOTHING;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        wanted.forEach(needle -> all.add(needle.query(), Occur.MUST));
        return all.build();
    }

    private Query ranked(Query words) {
        if (listing) {
            return words;
        }
        long origin = (after == null ? now : after.at()).toEpochMilli();
        return FunctionScoreQuery.boostByValue(words, new Freshness(origin));
    }

    private Query ofTypes(Query any) {
        return query.types().isEmpty()
                ? any
                : new BooleanQuery.Builder()
                        .add(any, Occur.MUST)
                        .add(Filters.types(query.types()), Occur.FILTER)
                        .build();
    }

    private @Nullable String next(ScoreDoc[] found, int wanted) {
        return found.length <= wanted
                ? null
                : PageCursor.after((FieldDoc) found[wanted - 1], after == null ? now : after.at())
                        .encode();
    }

    private SearchResults.Hit hit(int doc) throws IOException {
        Document document = searcher.storedFields().document(doc, STORED);
        return new SearchResults.Hit(
                document.get(Fields.OWN_TYPE),
                document.get(Fields.ID),
                document.get(Fields.PATH),
                Highlight.whole(document.get(Fields.TITLE), needles),
                Highlight.snippet(document.get(Fields.BODY), needles),
                starts(doc),
                Instant.ofEpochMilli(Objects.requireNonNull(document.getField(Fields.UPDATED))
                        .numericValue()
                        .longValue()));
    }

    private @Nullable Instant starts(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        SortedNumericDocValues dates = DocValues.getSortedNumeric(leaf.reader(), Fields.STARTS);
        if (dates.advanceExact(doc - leaf.docBase)) {
            for (int i = 0; i < dates.docValueCount(); i++) {
                Instant starts = Instant.ofEpochMilli(dates.nextValue());
                if (!starts.isBefore(now)) {
                    return starts;
                }
            }
        }
        return null;
    }

    private List<String> near() throws IOException {
        NearTerms near = new NearTerms(searcher, ofTypes(filter));
        return near.suggest(query.text(), replaced -> searcher.count(ofTypes(words(Needle.of(replaced)))) > 0);
    }
}
