package org.weilu.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.weilu.spi.search.SearchResults.Piece;

/** Marks in a text what the needles found, by the matching that the index is made for. */
final class Highlight {
    /** In halves of a Han character. */
    private static final int SNIPPET_WIDTH = 160;

    private static final int LEAD_WIDTH = 40;
    private static final String CUT = "…";

    private final String text;
    private final BitSet marked;
    private final List<int[]> matches = new ArrayList<>();

    private Highlight(String text, List<Needle> needles) {
        this.text = text;
        marked = new BitSet(text.length());
        Folded folded = Folding.fold(text);
        for (int unit = 0; unit < folded.size() && !needles.isEmpty(); unit++) {
            for (int n = 0; n < needles.size(); n++) {
                Needle needle = needles.get(n);
                if (needle.standsAt(folded, unit)) {
                    int from = folded.from(unit);
                    marked.set(from, folded.to(unit + needle.size() - 1));
                    matches.add(new int[] {from, n});
                }
            }
        }
    }

    /** All of the text. */
    static List<Piece> whole(String text, List<Needle> needles) {
        return new Highlight(text, needles).pieces(0, text.length());
    }

    /** The passage that says most of what was looked for; the beginning, if nothing of it stands here. */
    static List<Piece> snippet(String text, List<Needle> needles) {
        Highlight highlight = new Highlight(text.strip(), needles);
        int from = highlight.passageStart();
        return highlight.pieces(from, highlight.advance(from, SNIPPET_WIDTH));
    }

    private int passageStart() {
        int best = 0;
        int bestWorth = -1;
        for (int i = 0; i < matches.size(); i++) {
            int reach = advance(matches.get(i)[0], SNIPPET_WIDTH - LEAD_WIDTH);
            BitSet different = new BitSet();
            int count = 0;
            for (int j = i; j < matches.size() && matches.get(j)[0] < reach; j++) {
                different.set(matches.get(j)[1]);
                count++;
            }
            int worth = different.cardinality() * 100 + Math.min(count, 99);
            if (worth > bestWorth) {
                bestWorth = worth;
                best = matches.get(i)[0];
            }
        }
        return bestWorth < 0 ? 0 : lead(best);
    }

    /** Steps back from a match to the beginning of its clause, or as far as the lead reaches. */
    private int lead(int match) {
        int at = match;
        int width = 0;
        while (at > 0) {
            int before = text.codePointBefore(at);
            width += width(before);
            if (width > LEAD_WIDTH || isStop(before)) {
                return at;
            }
            at -= Character.charCount(before);
        }
        return 0;
    }

    private int advance(int from, int width) {
        int at = from;
        int used = 0;
        int lastSpace = -1;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            used += width(codePoint);
            if (used > width) {
                boolean inWord = Character.isLetterOrDigit(codePoint) && width(codePoint) == 1;
                return inWord && lastSpace > from + (at - from) / 2 ? lastSpace : at;
            }
            if (Character.isWhitespace(codePoint)) {
                lastSpace = at;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int width(int codePoint) {
        return codePoint < 0x1100 ? 1 : 2;
    }

    private static boolean isStop(int codePoint) {
        return "。！？；!?;\n".indexOf(codePoint) >= 0;
    }

    private List<Piece> pieces(int from, int to) {
        List<Piece> pieces = new ArrayList<>();
        if (from > 0) {
            pieces.add(new Piece(CUT, false));
        }
        int start = from;
        while (start < to) {
            boolean mark = marked.get(start);
            int end = Math.min(to, mark ? marked.nextClearBit(start) : nextMark(start));
            pieces.add(new Piece(text.substring(start, end).replaceAll("\\s+", " "), mark));
            start = end;
        }
        if (to < text.length()) {
            pieces.add(new Piece(CUT, false));
        }
        return pieces;
    }

    private int nextMark(int start) {
        int next = marked.nextSetBit(start);
        return next < 0 ? text.length() : next;
    }
}
