package org.weilu.search;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Turns folded units into tokens: whole words and pairs of neighbours, or single characters alone. A gap counts as a
 * position, so that no phrase reaches across punctuation.
 */
final class UnitTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final boolean singles;
    private final Folded folded = new Folded();
    private char[] text = new char[4096];
    private int unit;
    private boolean unitDone;
    private int steps;

    private UnitTokenizer(boolean singles) {
        this.singles = singles;
    }

    /** The analyzer of all fields. */
    static Analyzer analyzer() {
        return new Analyzer(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new UnitTokenizer(Fields.isSingles(field)));
            }
        };
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        int length = 0;
        int read = input.read(text, 0, text.length);
        while (read >= 0) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
            read = input.read(text, length, text.length - length);
        }
        Folding.fold(text, length, folded);
        unit = 0;
        unitDone = false;
        steps = 0;
    }

    @Override
    public boolean incrementToken() {
        clearAttributes();
        while (unit < folded.size()) {
            if (!unitDone) {
                unitDone = true;
                steps += folded.hasGap(unit) ? 2 : 1;
                if (folded.isSingle(unit) == singles) {
                    return give(unit);
                }
            }
            int here = unit++;
            unitDone = false;
            if (!singles && folded.isPair(here)) {
                return give(here + 1);
            }
        }
        return false;
    }

    private boolean give(int last) {
        int first = unitDone ? unit : unit - 1;
        int begin = folded.begin(first);
        term.copyBuffer(folded.chars(), begin, folded.end(last) - begin);
        increment.setPositionIncrement(steps);
        steps = 0;
        return true;
    }
}
