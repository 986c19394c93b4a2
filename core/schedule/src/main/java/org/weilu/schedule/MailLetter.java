package org.weilu.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.weilu.spi.PortalException;
import org.weilu.spi.community.Site;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.notice.Message;

/** A message as a mail: words plain and as HTML, its events for the calendar, and the way out in one click. */
final class MailLetter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Session session;
    private final String from;
    private final Calendars calendars;

    MailLetter(Session session, String from, Calendars calendars) {
        this.session = session;
        this.from = from;
        this.calendars = calendars;
    }

    MimeMessage of(Message message, InternetAddress to, Site site, String choices, Instant now)
            throws MessagingException {
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.messageId() + "@" + domain + ">");
            }
        };
        mail.setFrom(sender(site.name(message.language())));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        mail.setSubject(message.subject().replaceAll("[\\r\\n]+", " "), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language().toLanguageTag());
        if (!message.unsubscribe().isEmpty()) {
            // RFC 8058: the mail program posts for its reader, without a page in between.
            mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">");
            mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        mail.setContent(content(message, site, choices));
        mail.saveChanges();
        return mail;
    }

    private InternetAddress sender(String name) throws MessagingException {
        InternetAddress sender = new InternetAddress(from, true);
        try {
            sender.setPersonal(name.replaceAll("[\\r\\n]+", " "), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw PortalException.fault("no UTF-8", e);
        }
        return sender;
    }

    private MimeMultipart content(Message message, Site site, String choices) throws MessagingException {
        MimeMultipart words = new MimeMultipart("alternative");
        MimeBodyPart plain = new MimeBodyPart();
        String link = message.link().isEmpty() ? "" : "\n\n" + message.link();
        plain.setText(message.text() + link + "\n", UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(MailHtml.of(message, site.name(message.language()), choices), UTF_8, "html");
        words.addBodyPart(plain);
        words.addBodyPart(html);
        List<CalendarEvent> events = message.sections().stream()
                .flatMap(section -> section.events().stream())
                .toList();
        if (events.isEmpty()) {
            return words;
        }
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(words);
        return new MimeMultipart("mixed", body, calendar(message, site, events));
    }

    private MimeBodyPart calendar(Message message, Site site, List<CalendarEvent> events) throws MessagingException {
        byte[] bytes = calendars.write(site.name(message.language()), site.zone(), events);
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new jakarta.activation.DataHandler(
                new ByteArrayDataSource(bytes, "text/calendar; charset=utf-8; method=PUBLISH")));
        part.setHeader("Content-Type", "text/calendar; charset=utf-8; method=PUBLISH");
        part.setFileName("event.ics");
        return part;
    }
}
