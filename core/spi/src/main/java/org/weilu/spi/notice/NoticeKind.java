package org.weilu.spi.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.document.Calendars.CalendarEvent;

/**
 * A kind of notice: makes the words at sending, so that they are never stale. What it is asked is asked with nothing
 * locked.
 *
 * @param key starts with the plugin's id: {@code signup.moved-up}
 * @param name what people call it where they choose: {@code Reminders of activities}
 * @param optional true if a person may switch it off
 * @param urgent true if the person is waiting for it just now, at night too: a code to sign in
 * @param deadline when the notice is no use any more, for a reminder the start; empty result means never
 * @param event what it is about, for the calendar that goes with a mail; empty result means none
 * @param channels names of the channels that may carry it; empty for all
 * @param words the words for a notice in a language; empty if there is nothing to say any more, then it is dropped
 */
public record NoticeKind(
        String key,
        Function<Locale, String> name,
        boolean optional,
        boolean urgent,
        Function<Notice, Optional<Instant>> deadline,
        BiFunction<Notice, Locale, Optional<CalendarEvent>> event,
        Set<String> channels,
        BiFunction<Notice, Locale, Optional<Words>> words)
        implements ExtensionPoint {

    public NoticeKind {
        channels = Set.copyOf(channels);
    }

    public NoticeKind(
            String key,
            boolean optional,
            Function<Notice, Optional<Instant>> deadline,
            Set<String> channels,
            BiFunction<Notice, Locale, Optional<Words>> words) {
        this(key, language -> key, optional, false, deadline, (notice, language) -> Optional.empty(), channels, words);
    }

    /** A kind that cannot be switched off, is never too late and takes every channel. */
    public NoticeKind(String key, BiFunction<Notice, Locale, Optional<Words>> words) {
        this(key, false, notice -> Optional.empty(), Set.of(), words);
    }

    public NoticeKind named(Function<Locale, String> words) {
        return new NoticeKind(key, words, optional, urgent, deadline, event, channels, this.words);
    }

    /** Not held back in quiet hours. */
    public NoticeKind urgently() {
        return new NoticeKind(key, name, optional, true, deadline, event, channels, words);
    }

    public NoticeKind withEvent(BiFunction<Notice, Locale, Optional<CalendarEvent>> about) {
        return new NoticeKind(key, name, optional, urgent, deadline, about, channels, words);
    }

    /**
     * @param subject one line, {@code text} plain paragraphs
     * @param path where in the portal it leads; may be empty
     */
    public record Words(String subject, String text, String path) {}
}
