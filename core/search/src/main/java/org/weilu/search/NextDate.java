package org.weilu.search;

import java.io.IOException;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LongValues;
import org.apache.lucene.search.LongValuesSource;

/** The start of the first date that ends after an instant; what has none comes last. */
final class NextDate extends LongValuesSource {
    private final long from;

    NextDate(long from) {
        this.from = from;
    }

    @Override
    public LongValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        SortedNumericDocValues starts = DocValues.getSortedNumeric(context.reader(), Fields.STARTS);
        SortedNumericDocValues ends = DocValues.getSortedNumeric(context.reader(), Fields.ENDS);
        return new LongValues() {
            private long value;

            @Override
            public long longValue() {
                return value;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                value = Long.MAX_VALUE;
                if (starts.advanceExact(document) && ends.advanceExact(document)) {
                    for (int i = starts.docValueCount(); i > 0 && value == Long.MAX_VALUE; i--) {
                        long start = starts.nextValue();
                        value = ends.nextValue() > from ? start : value;
                    }
                }
                return true;
            }
        };
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public LongValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NextDate that && that.from == from;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(from);
    }

    @Override
    public String toString() {
        return "next date";
    }
}
