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
import org.apache.lucene.queries.function.FunctionScoreQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
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
    private final PageCursor.Order order;
    private final Query visible;
    private final Filters filters;

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
        order = PageCursor.Order.of(query);
        visible = Filters.visible(who, types, now);
        filters = Filters.of(query);
    }

    /** What contains the text; if that is nothing, titles that sound like it; if there are none, near terms. */
    SearchResults find() throws IOException {
        SearchResults found = find(query.text().isBlank() ? visible : words(needles));
        if (found.hits().total() > 0 || needles.isEmpty()) {
            return found;
        }
        if (Readings.mayBe(query.text())) {
            SearchResults sounding = find(Readings.query(query.text(), visible));
            if (sounding.hits().total() > 0) {
                return sounding;
            }
        }
        return new SearchResults(found.hits(), found.counts(), near(), found.facets());
    }

    private SearchResults find(Query words) throws IOException {
        int wanted = query.slice().limit();
        TopFieldDocs found = searcher.search(
                ranked(filters.narrow(words)),
                new TopFieldCollectorManager(
                        sort(), wanted + 1, after == null ? null : after.toDoc(), Integer.MAX_VALUE));
        Counts counts = new Counts(searcher, query, filters);
        List<SearchResults.Hit> hits = new ArrayList<>();
        for (int i = 0; i < Math.min(wanted, found.scoreDocs.length); i++) {
            hits.add(hit(found.scoreDocs[i].doc));
        }
        return new SearchResults(
                new Listing<>(found.totalHits.value(), hits, next(found.scoreDocs, wanted)),
                counts.types(words),
                List.of(),
                query.counted() ? counts.facets(words) : Map.of());
    }

    private Sort sort() {
        return switch (order) {
            case BEST -> BEST_FIRST;
            case NEWEST -> NEWEST_FIRST;
            case SOONEST -> new Sort(new NextDate(from()).getSortField(false), BY_KEY);
        };
    }

    /** From when on a date counts: that which is asked for, else from now on. */
    private long from() {
        Instant from = query.from();
        return Filters.millis(from == null ? now : from);
    }

    private Query words(List<Needle> wanted) {
        if (wanted.isEmpty()) {
            return Filters.NOTHING;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(visible, Occur.FILTER);
        wanted.forEach(needle -> all.add(needle.query(), Occur.MUST));
        return all.build();
    }

    private Query ranked(Query words) {
        if (order != PageCursor.Order.BEST) {
            return words;
        }
        long origin = (after == null ? now : after.at()).toEpochMilli();
        return FunctionScoreQuery.boostByValue(words, new Freshness(origin));
    }

    private @Nullable String next(ScoreDoc[] found, int wanted) {
        return found.length <= wanted
                ? null
                : PageCursor.after(order, (FieldDoc) found[wanted - 1], after == null ? now : after.at())
                        .encode();
    }

    private SearchResults.Hit hit(int doc) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        Document document = searcher.storedFields().document(doc, STORED);
        return new SearchResults.Hit(
                document.get(Fields.OWN_TYPE),
                document.get(Fields.ID),
                document.get(Fields.PATH),
                Highlight.whole(document.get(Fields.TITLE), needles),
                Highlight.snippet(document.get(Fields.BODY), needles),
                starts(leaf, doc - leaf.docBase),
                Instant.ofEpochMilli(Objects.requireNonNull(document.getField(Fields.UPDATED))
                        .numericValue()
                        .longValue()),
                DocValues.getNumeric(leaf.reader(), Fields.FREE).advanceExact(doc - leaf.docBase));
    }

    private @Nullable Instant starts(LeafReaderContext leaf, int doc) throws IOException {
        LongValues next = new NextDate(from()).getValues(leaf, DoubleValues.EMPTY);
        return next.advanceExact(doc) && next.longValue() < Long.MAX_VALUE
                ? Instant.ofEpochMilli(next.longValue())
                : null;
    }

    private List<String> near() throws IOException {
        NearTerms near = new NearTerms(searcher, filters.narrow(visible));
        return near.suggest(query.text(), replaced -> searcher.count(filters.narrow(words(Needle.of(replaced)))) > 0);
    }
}
