package org.weilu.search;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;

/**
 * The one folding of text, for index, query and highlight alike: NFKC with case folded and invisible characters gone,
 * traditional characters simplified, cut into units. A unit is one Han, kana, Hangul or Bopomofo character, or a run of
 * other letters and digits; everything else is a gap between units.
 */
final class Folding {
    enum Kind {
        BREAK,
        WORD,
        SINGLE;

        /** As it stands in the table. */
        private int bits() {
            return switch (this) {
                case BREAK -> 0;
                case WORD -> 1;
                case SINGLE -> 2;
            };
        }

        private static Kind of(int bits) {
            return switch (bits) {
                case 0 -> BREAK;
                case 1 -> WORD;
                default -> SINGLE;
            };
        }
    }

    private static final int KNOWN = 1 << 20;
    private static final int JOINS = 1 << 19;
    private static final int COMPLEX = 1 << 18;
    private static final int KIND_SHIFT = 16;
    private static final int PROLONGED_SOUND = 0x30FC;

    private static final Normalizer2 NORMALIZER = Normalizer2.getNFKCCasefoldInstance();

    /** Filled as characters are met; a lost race writes the same value again. */
    private static final int[] TABLE = new int[1 << 16];

    private Folding() {}

    static Folded fold(String text) {
        return fold(text.toCharArray(), text.length(), new Folded());
    }

    /** Folds into a target that is emptied first. */
    static Folded fold(char[] text, int length, Folded target) {
        target.clear();
        int start = 0;
        while (start < length) {
            int codePoint = Character.codePointAt(text, start, length);
            int first = start + Character.charCount(codePoint);
            int end = first;
            while (end < length && joins(Character.codePointAt(text, end, length))) {
                end += Character.charCount(Character.codePointAt(text, end, length));
            }
            int entry = codePoint < TABLE.length ? entry(codePoint) : COMPLEX;
            if (end == first && (entry & COMPLEX) == 0) {
                target.add((char) entry, Kind.of(entry >> KIND_SHIFT & 3), start, end);
            } else {
                addSegment(new String(text, start, end - start), start, end, target);
            }
            start = end;
        }
        return target;
    }

    /** A segment between two normalization boundaries can be normalized by itself. */
    private static void addSegment(String segment, int start, int end, Folded target) {
        String normal = NORMALIZER.normalize(segment);
        for (int i = 0; i < normal.length(); ) {
            int codePoint = normal.codePointAt(i);
            i += Character.charCount(codePoint);
            int simple = Simplified.of(codePoint);
            target.add(simple, kind(simple), start, end);
        }
    }

    private static boolean joins(int codePoint) {
        return codePoint < TABLE.length ? (entry(codePoint) & JOINS) != 0 : !NORMALIZER.hasBoundaryBefore(codePoint);
    }

    private static int entry(int codePoint) {
        int entry = TABLE[codePoint];
        if (entry == 0) {
            entry = KNOWN | compute(codePoint) | (NORMALIZER.hasBoundaryBefore(codePoint) ? 0 : JOINS);
            TABLE[codePoint] = entry;
        }
        return entry;
    }

    private static int compute(int codePoint) {
        String normal = NORMALIZER.normalize(Character.toString(codePoint));
        if (normal.length() != 1) {
            return COMPLEX;
        }
        int simple = Simplified.of(normal.charAt(0));
        return simple < TABLE.length ? kind(simple).bits() << KIND_SHIFT | simple : COMPLEX;
    }

    static Kind kind(int codePoint) {
        int script = UScript.getScript(codePoint);
        if (script == UScript.HAN || codePoint == PROLONGED_SOUND) {
            return Kind.SINGLE;
        }
        if (UCharacter.isLetterOrDigit(codePoint)) {
            return switch (script) {
                case UScript.HIRAGANA, UScript.KATAKANA, UScript.HANGUL, UScript.BOPOMOFO -> Kind.SINGLE;
                default -> Kind.WORD;
            };
        }
        return switch (UCharacter.getType(codePoint)) {
            case ECharacterCategory.NON_SPACING_MARK,
                    ECharacterCategory.COMBINING_SPACING_MARK,
                    ECharacterCategory.ENCLOSING_MARK,
                    ECharacterCategory.LETTER_NUMBER,
                    ECharacterCategory.OTHER_NUMBER -> Kind.WORD;
            default -> Kind.BREAK;
        };
    }
}
