package org.weilu.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Units of a folded text, from first to last, that must stand together in title, summary or text. */
record Needle(Folded folded, int first, int last) {
    static final int LONGEST_TEXT = 200;
    private static final int MOST = 32;
    private static final float TITLE_BOOST = 4;

    /** What a visitor typed: no character of it is syntax, and what is too long is cut. */
    static List<Needle> of(String text) {
        String cut = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        List<Needle> needles = new ArrayList<>();
        for (String word : cut.split("[\\s\\p{Z}]+")) {
            Folded folded = Folding.fold(word);
            if (folded.size() > 0 && needles.size() < MOST) {
                needles.addAll(of(folded));
            }
        }
        return needles;
    }

    /** One phrase, unless a single character stands alone between gaps: those are indexed without positions. */
    private static List<Needle> of(Folded folded) {
        List<Needle> parts = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= folded.size(); i++) {
            if (i == folded.size() || folded.hasGap(i)) {
                parts.add(new Needle(folded, first, i - 1));
                first = i;
            }
        }
        boolean whole = parts.stream().noneMatch(Needle::isSingle);
        return whole ? List.of(new Needle(folded, 0, folded.size() - 1)) : parts;
    }

    boolean isSingle() {
        return first == last && folded.isSingle(first);
    }

    int size() {
        return last - first + 1;
    }

    boolean standsAt(Folded text, int unit) {
        return text.matches(unit, folded, first, last);
    }

    Query query() {
        return new BooleanQuery.Builder()
                .add(new BoostQuery(in(Fields.TITLE), TITLE_BOOST), Occur.SHOULD)
                .add(in(Fields.BODY), Occur.SHOULD)
                .build();
    }

    Query in(String field) {
        if (isSingle()) {
            return new TermQuery(new Term(Fields.singles(field), folded.text(first, first)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int position = 0;
        int covered = first - 1;
        for (int unit = first; unit <= last; unit++) {
            position += unit > first && folded.hasGap(unit) ? 2 : unit > first ? 1 : 0;
            if (unit <= covered) {
                continue;
            }
            boolean touchesNext = unit < last && folded.isPair(unit);
            boolean touchesPrevious = unit > first && folded.isPair(unit - 1);
            if (touchesNext) {
                phrase.add(new Term(field, folded.text(unit, unit + 1)), position);
                covered = unit + 1;
            } else if (touchesPrevious) {
                phrase.add(new Term(field, folded.text(unit - 1, unit)), position - 1);
            } else {
                phrase.add(new Term(field, folded.text(unit, unit)), position);
            }
        }
        PhraseQuery built = phrase.build();
        return built.getTerms().length == 1 ? new TermQuery(built.getTerms()[0]) : built;
    }
}
