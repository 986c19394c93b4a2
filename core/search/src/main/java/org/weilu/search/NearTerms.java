package org.weilu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Terms one character away from what was typed, or that sound the same, out of the titles that the filter lets through
 * and no others.
 */
final class NearTerms {
    /** Whether a text finds something. */
    interface Probe {
        boolean finds(String text) throws IOException;
    }

    private record Tally(String shown, int count) {}

    private static final int TITLES = 100;
    private static final int MOST = 5;
    private static final int PROBED = 12;
    private static final int LONGEST = 20;

    private final IndexSearcher searcher;
    private final Query filter;

    NearTerms(IndexSearcher searcher, Query filter) {
        this.searcher = searcher;
        this.filter = filter;
    }

    /** Replaces one word after the other by its near terms and keeps what finds something. */
    List<String> suggest(String text, Probe probe) throws IOException {
        List<String> found = new ArrayList<>();
        if (text.length() > Needle.LONGEST_TEXT) {
            return found;
        }
        List<String> words = List.of(text.strip().split("[\\s\\p{Z}]+"));
        int probes = 0;
        for (int i = 0; i < words.size(); i++) {
            Folded word = Folding.fold(words.get(i));
            for (String near : word.size() > 0 && word.size() <= LONGEST ? near(word) : List.<String>of()) {
                List<String> replaced = new ArrayList<>(words);
                replaced.set(i, near);
                String candidate = String.join(" ", replaced);
                if (found.size() < MOST && probes++ < PROBED && probe.finds(candidate)) {
                    found.add(candidate);
                }
            }
        }
        return found;
    }

    private List<String> near(Folded word) throws IOException {
        Query visible = new BooleanQuery.Builder()
                .add(candidates(word), Occur.MUST)
                .add(filter, Occur.FILTER)
                .build();
        Map<String, Tally> tallies = new HashMap<>();
        for (ScoreDoc hit : searcher.search(visible, TITLES).scoreDocs) {
            collect(
                    searcher.storedFields()
                            .document(hit.doc, Set.of(Fields.TITLE))
                            .get(Fields.TITLE),
                    word,
                    tallies);
        }
        return tallies.entrySet().stream()
                .sorted(Map.Entry.<String, Tally>comparingByValue(
                                (one, other) -> Integer.compare(other.count(), one.count()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(entry -> entry.getValue().shown())
                .toList();
    }

    /** Titles that share all single characters but one, sound alike, or have a word one letter away. */
    private static Query candidates(Folded word) {
        if (word.size() == 1 && !word.isSingle(0)) {
            String text = word.text(0, 0);
            return text.length() < 3 ? Filters.NOTHING : new FuzzyQuery(new Term(Fields.TITLE, text), 1, 1);
        }
        Set<String> singles = new LinkedHashSet<>();
        for (int i = 0; i < word.size(); i++) {
            if (word.isSingle(i)) {
                singles.add(word.text(i, i));
            }
        }
        if (word.size() < 2 || singles.isEmpty()) {
            return Filters.NOTHING;
        }
        BooleanQuery.Builder most =
                new BooleanQuery.Builder().setMinimumNumberShouldMatch(Math.max(1, singles.size() - 1));
        String field = Fields.singles(Fields.TITLE);
        singles.forEach(single -> most.add(new TermQuery(new Term(field, single)), Occur.SHOULD));
        String sound = Pinyin.sound(whole(word));
        return sound.isEmpty()
                ? most.build()
                : new BooleanQuery.Builder()
                        .add(most.build(), Occur.SHOULD)
                        .add(new PrefixQuery(new Term(Fields.READING, sound)), Occur.SHOULD)
                        .build();
    }

    private static String whole(Folded word) {
        return word.text(0, word.size() - 1);
    }

    private static void collect(String title, Folded word, Map<String, Tally> tallies) {
        Folded folded = Folding.fold(title);
        Set<String> seen = new LinkedHashSet<>();
        String sound = Pinyin.sound(whole(word));
        for (int first = 0; first < folded.size(); first++) {
            for (int size = Math.max(1, word.size() - 1); size <= word.size() + 1; size++) {
                int last = first + size - 1;
                if (last >= folded.size() || !folded.isTogether(first, last)) {
                    break;
                }
                String near = folded.text(first, last);
                boolean worth = size > 1 || !folded.isSingle(first);
                boolean alike = !sound.isEmpty() && size == word.size() && sound.equals(Pinyin.sound(near));
                if (worth && (alike || isOneOff(near, whole(word))) && seen.add(near)) {
                    String shown = title.substring(folded.from(first), folded.to(last));
                    tallies.merge(near, new Tally(shown, 1), (old, one) -> new Tally(old.shown(), old.count() + 1));
                }
            }
        }
    }

    /** True if one character put in, left out or replaced makes the one of the other. */
    static boolean isOneOff(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        if (Math.abs(a.length - b.length) > 1) {
            return false;
        }
        int same = 0;
        while (same < Math.min(a.length, b.length) && a[same] == b[same]) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(a.length, b.length) - same && a[a.length - 1 - tail] == b[b.length - 1 - tail]) {
            tail++;
        }
        return Math.max(a.length, b.length) - same - tail == 1;
    }
}
