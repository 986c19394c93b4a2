package org.weilu.documents;

import java.util.regex.Pattern;

/** Marks what a spreadsheet would take for a formula with an apostrophe, in a way that can be taken back exactly. */
final class SpreadsheetCell {
    // Apostrophes count as danger when a formula follows, else a cell that was typed as '=1 would lose its own.
    private static final Pattern FORMULA =
            Pattern.compile("['\\s\\u00a0\\u3000\\ufeff\\x00]*[=+\\-@＝＋－﹣−＠﹦﹢﹫].*|'*[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NEGATIVE_NUMBER = Pattern.compile("-[0-9]{1,15}(\\.[0-9]{1,10})?");

    private SpreadsheetCell() {}

    static String safe(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    static String plain(String cell) {
        return cell.startsWith("'") && isFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches() && !NEGATIVE_NUMBER.matcher(text).matches();
    }
}
