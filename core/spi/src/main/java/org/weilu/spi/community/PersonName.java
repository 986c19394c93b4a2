package org.weilu.spi.community;

/** How names are checked and hidden: one place for pages, lists and files. */
public final class PersonName {
    private PersonName() {}

    /** True for 2 to 40 characters (code points): letters of any script, {@code ·}, spaces, hyphens, apostrophes. */
    public static boolean isValid(String name) {
        String trimmed = name.strip();
        long length = trimmed.codePoints().count();
        return length >= 2
                && length <= 40
                && trimmed.codePoints()
                        .allMatch(c -> Character.isLetter(c)
                                || Character.getType(c) == Character.NON_SPACING_MARK
                                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                                || "·•・ -'’.".indexOf(c) >= 0)
                && trimmed.codePoints().anyMatch(Character::isLetter);
    }

    /** For public lists: first and last character stay, {@code 王小明} becomes {@code 王*明}, {@code 王明} {@code 王*}. */
    public static String masked(String name) {
        int[] points = name.strip().codePoints().toArray();
        if (points.length <= 1) {
            return "*";
        }
        String first = Character.toString(points[0]);
        return points.length == 2 ? first + "*" : first + "*" + Character.toString(points[points.length - 1]);
    }

    /** {@code 138****1234}; shorter numbers keep their last two digits. */
    public static String maskedPhone(String phone) {
        String digits = phone.strip();
        if (digits.length() >= 11) {
            return digits.substring(0, 3) + "****" + digits.substring(digits.length() - 4);
        }
        return "****" + digits.substring(Math.max(0, digits.length() - 2));
    }
}
