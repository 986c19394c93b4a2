package org.weilu.spi.notice;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.weilu.spi.ExtensionPoint;

/**
 * A kind of notice: makes the words at sending, so that they are never stale.
 *
 * @param key starts with the plugin's id: {@code signup.moved-up}
 * @param optional true if a person may switch it off
 * @param deadline when the notice is no use any more: empty result means never
 * @param channels names of the channels that may carry it; empty for all
 * @param words the words for a notice in a language; empty if there is nothing to say any more, then it is dropped
 */
public record NoticeKind(
        String key,
        boolean optional,
        Function<Notice, Optional<Instant>> deadline,
        Set<String> channels,
        BiFunction<Notice, Locale, Optional<Words>> words)
        implements ExtensionPoint {

    public NoticeKind {
        channels = Set.copyOf(channels);
    }

    /** A kind that cannot be switched off, is never too late and takes every channel. */
    public NoticeKind(String key, BiFunction<Notice, Locale, Optional<Words>> words) {
        this(key, false, notice -> Optional.empty(), Set.of(), words);
    }

    /**
     * @param subject one line, {@code text} plain paragraphs
     * @param path where in the portal it leads; may be empty
     */
    public record Words(String subject, String text, String path) {}
}
