package org.weilu.signup.party;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** Numbers of parties, to be read out at a door: {@code K482-193}; letters that sound alike are left out. */
public final class PartyNumber {
    private static final String LETTERS = "AFHJKMRSWXY";
    private static final int NUMBERS = 1_000_000;

    private PartyNumber() {}

    /** One of eleven million: a key finds the double, and the write is tried again with another. */
    public static String draw(RandomGenerator random) {
        int number = random.nextInt(NUMBERS);
        return String.format(
                Locale.ROOT,
                "%c%03d-%03d",
                LETTERS.charAt(random.nextInt(LETTERS.length())),
                number / 1000,
                number % 1000);
    }
}
