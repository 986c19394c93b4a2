package org.weilu.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;
import org.weilu.spi.operation.Links;

/** Mail by SMTP: the one mailer of the portal. Keeps its connection from one message to the next. */
final class MailChannel implements Channel {
    private static final Texts TEXTS = Texts.of(MailChannel.class);

    private final SmtpAccount account;
    private final Supplier<People> people;
    private final Supplier<Sites> sites;
    private final Links links;
    private final Clock clock;
    private final Session session;
    private final MailLetter letter;
    private @Nullable Transport open;

    MailChannel(
            SmtpAccount account,
            Supplier<People> people,
            Supplier<Sites> sites,
            Calendars calendars,
            Links links,
            Clock clock) {
        this.account = account;
        this.people = people;
        this.sites = sites;
        this.links = links;
        this.clock = clock;
        this.session = Session.getInstance(account.properties());
        this.letter = new MailLetter(session, account.from(), calendars);
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public String name(Locale language) {
        return TEXTS.say(language, "name");
    }

    @Override
    public int perMinute() {
        return account.perMinute();
    }

    @Override
    public Optional<String> address(String person) {
        return people.get().find(Visitor.portal(Sites.MAIN), person).map(Person::email);
    }

    @Override
    public Delivery send(Message message) {
        InternetAddress to;
        try {
            to = new InternetAddress(message.address(), true);
        } catch (AddressException e) {
            return new Delivery.Failed("not a mail address: " + e.getMessage());
        }
        Site site = sites.get().find(message.site()).orElseGet(() -> sites.get().main());
        try {
            MimeMessage mail = letter.of(message, to, site, links.absolute("/me/notices"), clock.instant());
            handIn(mail);
            return new Delivery.Sent();
        } catch (SMTPAddressFailedException e) {
            return refusal(e.getReturnCode(), e);
        } catch (SMTPSendFailedException e) {
            return refusal(e.getReturnCode(), e);
        } catch (SendFailedException e) {
            return e.getNextException() instanceof SMTPAddressFailedException address
                    ? refusal(address.getReturnCode(), address)
                    : new Delivery.Later(Reasons.of(e));
        } catch (MessagingException e) {
            return new Delivery.Later(Reasons.of(e));
        }
    }

    private synchronized void handIn(MimeMessage mail) throws MessagingException {
        Transport transport = open;
        if (transport == null || !transport.isConnected()) {
            close();
            transport = session.getTransport(account.protocol());
            transport.connect(account.host(), account.port(), account.user(), account.password());
            open = transport;
        }
        boolean taken = false;
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            taken = true;
        } finally {
            if (!taken) {
                close();
            }
        }
    }

    /** Lets go of the connection; the next message opens another. */
    synchronized void close() {
        Transport transport = open;
        open = null;
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is gone either way.
            }
        }
    }

    /** A code of 500 and above is for good (RFC 5321, 4.2.1), all else may pass. */
    private static Delivery refusal(int code, Exception e) {
        return code >= 500 ? new Delivery.Failed(Reasons.of(e)) : new Delivery.Later(Reasons.of(e));
    }
}
