package org.weilu.search;

import java.util.Arrays;

/** Text after {@link Folding}: units in order, each with its place in the text as it was written. */
final class Folded {
    /** Longer words are cut, in index and query alike: nobody looks for them whole. */
    private static final int LONGEST_WORD = 100;

    private char[] chars = new char[64];
    private int[] ends = new int[32];
    private int[] from = new int[32];
    private int[] to = new int[32];
    private boolean[] single = new boolean[32];
    private boolean[] gap = new boolean[32];
    private int length;
    private int size;
    private boolean pendingGap;
    private boolean openWord;

    void clear() {
        length = 0;
        size = 0;
        pendingGap = false;
        openWord = false;
    }

    void add(int codePoint, Folding.Kind kind, int start, int end) {
        switch (kind) {
            case BREAK -> {
                pendingGap = size > 0;
                openWord = false;
            }
            case SINGLE -> {
                begin(true, start, end);
                append(codePoint);
                openWord = false;
            }
            case WORD -> {
                if (openWord) {
                    to[size - 1] = end;
                } else {
                    begin(false, start, end);
                }
                if (!openWord || length - begin(size - 1) < LONGEST_WORD) {
                    append(codePoint);
                }
                openWord = true;
            }
        }
    }

    private void begin(boolean isSingle, int start, int end) {
        if (size == ends.length) {
            int more = size * 2;
            ends = Arrays.copyOf(ends, more);
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            single = Arrays.copyOf(single, more);
            gap = Arrays.copyOf(gap, more);
        }
        single[size] = isSingle;
        gap[size] = pendingGap;
        from[size] = start;
        to[size] = end;
        ends[size] = length;
        size++;
        pendingGap = false;
    }

    private void append(int codePoint) {
        if (length + 2 > chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        length += Character.toChars(codePoint, chars, length);
        ends[size - 1] = length;
    }

    int size() {
        return size;
    }

    boolean isSingle(int unit) {
        return single[unit];
    }

    /** True if something lies between this unit and the one before. */
    boolean hasGap(int unit) {
        return gap[unit];
    }

    /** Where the unit begins in the text as it was written. */
    int from(int unit) {
        return from[unit];
    }

    /** Where the unit ends in the text as it was written, exclusive. */
    int to(int unit) {
        return to[unit];
    }

    char[] chars() {
        return chars;
    }

    /** Where the unit begins in {@link #chars}. */
    int begin(int unit) {
        return unit == 0 ? 0 : ends[unit - 1];
    }

    /** Where the unit ends in {@link #chars}, exclusive. */
    int end(int unit) {
        return ends[unit];
    }

    /** The units from first to last, both included, without their gaps. */
    String text(int first, int last) {
        return new String(chars, begin(first), end(last) - begin(first));
    }

    /** True if this unit and the next make a token of two: they touch, and one is a single character. */
    boolean isPair(int unit) {
        return unit + 1 < size && !gap[unit + 1] && (single[unit] || single[unit + 1]);
    }

    /** True if nothing lies between the units from first to last. */
    boolean isTogether(int first, int last) {
        for (int i = first + 1; i <= last; i++) {
            if (gap[i]) {
                return false;
            }
        }
        return true;
    }

    /** True if the other's units from first to last stand here from this unit on, gaps included. */
    boolean matches(int at, Folded other, int first, int last) {
        if (at + last - first >= size) {
            return false;
        }
        for (int i = first; i <= last; i++) {
            int here = at + i - first;
            if ((i > first && gap[here] != other.gap[i])
                    || !Arrays.equals(chars, begin(here), end(here), other.chars, other.begin(i), other.end(i))) {
                return false;
            }
        }
        return true;
    }
}
