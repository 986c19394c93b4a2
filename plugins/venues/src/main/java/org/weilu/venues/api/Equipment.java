package org.weilu.venues.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.Texts;

/** What stands in a room to be used. The word in small letters is that of files and of the API. */
public enum Equipment {
    PROJECTOR,
    SCREEN,
    SOUND,
    MICROPHONE,
    WHITEBOARD,
    COMPUTER,
    LIVESTREAM,
    PIANO,
    MIRROR,
    MATS,
    STAGE,
    KITCHEN,
    OVEN,
    SINK,
    LAUNDRY,
    TOYS,
    BOOKS,
    SEWING;

    private static final Texts TEXTS = Texts.of(Equipment.class);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String in(Locale language) {
        return TEXTS.say(language, word());
    }

    public static Optional<Equipment> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
