package org.weilu.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.weilu.spi.PortalException;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;

class MailChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

    private static Message message(String address, String subject) {
        return new Message(
                "0abc", "anna", address, Locale.SIMPLIFIED_CHINESE, subject, "水开了，𠮷。", "http://127.0.0.1/me");
    }

    @Test
    void handsInChineseWithAStableId() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = server.getSmtp().getPort();
            SmtpAccount account = SmtpAccount.parse("smtp://127.0.0.1:" + port + "?from=portal@weilu.example");
            MailChannel mail = new MailChannel(account, () -> null, CLOCK);
            assertThat(mail.send(message("anna@example.org", "请坐\r\nBcc: all@example.org")))
                    .isInstanceOf(Delivery.Sent.class);
            assertThat(mail.send(message("anna@example.org", "请坐"))).isInstanceOf(Delivery.Sent.class);
            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getMessageID()).isEqualTo(got[1].getMessageID()).isEqualTo("<0abc@weilu.example>");
            assertThat(got[0].getHeader("Bcc")).isNull();
            assertThat(got[0].getAllRecipients()).hasSize(1);
            assertThat(got[1].getSubject()).isEqualTo("请坐");
            assertThat((String) got[1].getContent()).contains("水开了，𠮷。").contains("http://127.0.0.1/me");
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayMeansLaterAndABadAddressNever() {
        MailChannel mail = new MailChannel(SmtpAccount.parse("smtp://127.0.0.1:1"), () -> null, CLOCK);
        assertThat(mail.send(message("anna@example.org", "请坐"))).isInstanceOf(Delivery.Later.class);
        assertThat(mail.send(message("no address", "请坐"))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void readsWhatAnOperatorWrites() {
        SmtpAccount account = SmtpAccount.parse("smtps://portal%40x.org:p%3Aw@mail.x.org?from=hello@x.org");
        assertThat(account).isEqualTo(new SmtpAccount(true, "mail.x.org", 465, "portal@x.org", "p:w", "hello@x.org"));
        assertThatThrownBy(() -> SmtpAccount.parse("mail.x.org:25"))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("SMTP");
    }
}
