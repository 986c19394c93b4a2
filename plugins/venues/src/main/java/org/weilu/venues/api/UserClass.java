package org.weilu.venues.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.Texts;

/** As what somebody uses a room. The word in small letters is that of files and of the API. */
public enum UserClass {
    RESIDENT,
    CLUB,
    COMPANY,
    SCHOOL,
    STAFF;

    private static final Texts TEXTS = Texts.of(UserClass.class);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String in(Locale language) {
        return TEXTS.say(language, word());
    }

    public static Optional<UserClass> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
