package org.weilu.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;

/** A title as it is typed by sound: from each of its characters on, in syllables and in their first letters. */
final class Readings {
    private static final int MOST_SYLLABLES = 12;
    private static final int MOST_WORDS = 8;
    private static final Pattern LETTERS = Pattern.compile("[a-z]{2,60}");

    private Readings() {}

    /** The terms of a title; whoever types the beginning of one means that title. */
    static Set<String> of(String title) {
        Set<String> terms = new TreeSet<>();
        for (List<String> run : Pinyin.runs(title)) {
            for (int from = 0; from < run.size(); from++) {
                StringBuilder whole = new StringBuilder();
                StringBuilder first = new StringBuilder();
                for (String syllable : run.subList(from, Math.min(run.size(), from + MOST_SYLLABLES))) {
                    whole.append(syllable);
                    first.append(syllable.charAt(0));
                }
                terms.add(whole.toString());
                terms.add(first.toString());
            }
        }
        return terms;
    }

    /** True for what may have been typed by sound: Latin letters alone, two or more a word. */
    static boolean mayBe(String text) {
        String[] words = words(text);
        return words.length <= MOST_WORDS
                && List.of(words).stream()
                        .allMatch(word -> LETTERS.matcher(word).matches());
    }

    /** Titles that contain every word of it by sound. */
    static Query query(String text, Query filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder().add(filter, Occur.FILTER);
        for (String word : words(text)) {
            all.add(new PrefixQuery(new Term(Fields.READING, word)), Occur.MUST);
        }
        return all.build();
    }

    private static String[] words(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ü', 'v').split("[\\s\\p{Z}'’]+");
    }
}
