package org.weilu.schedule;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Sites;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;

/** Mail by SMTP: the one mailer of the portal. */
final class MailChannel implements Channel {
    private final SmtpAccount account;
    private final Supplier<People> people;
    private final Clock clock;
    private final Session session;

    MailChannel(SmtpAccount account, Supplier<People> people, Clock clock) {
        this.account = account;
        this.people = people;
        this.clock = clock;
        this.session = Session.getInstance(account.properties());
    }

    @Override
    public String name() {
        return "mail";
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
        try (Transport transport = session.getTransport(account.protocol())) {
            transport.connect(account.host(), account.port(), account.user(), account.password());
            MimeMessage mail = mime(message, to);
            transport.sendMessage(mail, mail.getAllRecipients());
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

    /** A code of 500 and above is for good (RFC 5321, 4.2.1), all else may pass. */
    private static Delivery refusal(int code, Exception e) {
        return code >= 500 ? new Delivery.Failed(Reasons.of(e)) : new Delivery.Later(Reasons.of(e));
    }

    private MimeMessage mime(Message message, InternetAddress to) throws MessagingException {
        String domain = account.from().substring(account.from().indexOf('@') + 1);
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<" + message.messageId() + "@" + domain + ">");
            }
        };
        mail.setFrom(new InternetAddress(account.from(), true));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, to);
        mail.setSubject(message.subject().replaceAll("[\\r\\n]+", " "), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(clock.instant()));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", message.language().toLanguageTag());
        String text = message.link().isEmpty() ? message.text() : message.text() + "\n\n" + message.link();
        mail.setText(text + "\n", StandardCharsets.UTF_8.name());
        mail.saveChanges();
        return mail;
    }
}
