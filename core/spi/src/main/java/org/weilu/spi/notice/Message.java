package org.weilu.spi.notice;

import java.util.Locale;

/**
 * A notice with its words, ready for a channel.
 *
 * @param messageId the same at every try: a receiver can tell a double
 * @param address the addressee on this channel: a mail address, a person's id for the inbox
 * @param link absolute address that it leads to; may be empty
 */
public record Message(
        String messageId,
        String addressee,
        String address,
        Locale language,
        String subject,
        String text,
        String link) {}
