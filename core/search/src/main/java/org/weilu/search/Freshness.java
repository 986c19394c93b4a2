package org.weilu.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/**
 * How much of its score a hit keeps: all of it when it takes place soon or, without dates, is new; half of it when
 * neither. What is still ahead counts for more than what is told of it, and a place that is free for a little more.
 */
final class Freshness extends DoubleValuesSource {
    private static final double UPDATED_HALF = Duration.ofDays(30).toMillis();
    private static final double AHEAD = 0.5;
    private static final double FREE = 0.05;
    private static final double STARTS_HALF = Duration.ofDays(7).toMillis();

    private final long now;

    Freshness(long now) {
        this.now = now;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        SortedNumericDocValues numbers = DocValues.getSortedNumeric(context.reader(), Fields.UPDATED);
        NumericDocValues updated = DocValues.unwrapSingleton(numbers);
        SortedNumericDocValues starts = DocValues.getSortedNumeric(context.reader(), Fields.STARTS);
        NumericDocValues free = DocValues.getNumeric(context.reader(), Fields.FREE);
        return new DoubleValues() {
            private double value;

            @Override
            public double doubleValue() {
                return value;
            }

            @Override
            public boolean advanceExact(int document) throws IOException {
                double worth = 0;
                if (starts.advanceExact(document)) {
                    worth = nearness(starts);
                } else if (updated != null && updated.advanceExact(document)) {
                    worth = UPDATED_HALF / (UPDATED_HALF + Math.abs(now - updated.longValue()));
                }
                value = 0.5 + 0.5 * worth + (free.advanceExact(document) ? FREE : 0);
                return true;
            }
        };
    }

    /** Of the next date ahead; the dates come in order. */
    private double nearness(SortedNumericDocValues starts) throws IOException {
        for (int i = 0; i < starts.docValueCount(); i++) {
            long ahead = starts.nextValue() - now;
            if (ahead >= 0) {
                return 2 * AHEAD + STARTS_HALF / (STARTS_HALF + ahead);
            }
        }
        return 0;
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Freshness that && that.now == now;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(now);
    }

    @Override
    public String toString() {
        return "freshness";
    }
}
