package org.weilu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts hits by the values of a field. */
final class ValueCounts implements CollectorManager<ValueCounts.Counter, Map<String, Long>> {
    private final String field;

    ValueCounts(String field) {
        this.field = field;
    }

    @Override
    public Counter newCollector() {
        return new Counter(field);
    }

    @Override
    public Map<String, Long> reduce(Collection<Counter> counters) throws IOException {
        Map<String, Long> counts = new HashMap<>();
        for (Counter counter : counters) {
            for (Segment segment : counter.segments) {
                segment.addTo(counts);
            }
        }
        return counts;
    }

    static final class Counter implements Collector {
        private final String field;
        private final List<Segment> segments = new ArrayList<>();

        private Counter(String field) {
            this.field = field;
        }

        @Override
        public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
            Segment segment = new Segment(DocValues.getSortedSet(context.reader(), field));
            segments.add(segment);
            return segment;
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    private static final class Segment implements LeafCollector {
        private final SortedSetDocValues values;
        private final long[] counts;

        Segment(SortedSetDocValues values) {
            this.values = values;
            counts = new long[(int) values.getValueCount()];
        }

        @Override
        public void setScorer(Scorable scorer) {
            // Scores play no part in a count.
        }

        @Override
        public void collect(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = values.docValueCount(); i > 0; i--) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
                }
            }
        }
    }
}
