package org.weilu.schedule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Calendars.CalendarEvent;
import org.weilu.spi.notice.Delivery;
import org.weilu.spi.notice.Message;

class MailChannelTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T08:00:00Z"), ZoneOffset.UTC);

    private static Message message(String address, String subject) {
        return letter(address, subject, "", List.of());
    }

    private static Message letter(String address, String subject, String unsubscribe, List<CalendarEvent> events) {
        String text = "水开了，𠮷。\n第二行 <b>\n\n请坐";
        String link = "http://127.0.0.1/me";
        return new Message(
                "0abc",
                "main",
                "anna",
                address,
                Locale.SIMPLIFIED_CHINESE,
                subject,
                text,
                link,
                List.of(new Message.Section(subject, text, link, events)),
                unsubscribe);
    }

    /** A channel of a portal with one site, to a server. */
    static MailChannel channel(String url) {
        return new MailChannel(
                SmtpAccount.parse(url),
                () -> null,
                () -> new OneSite(),
                (name, zone, events) -> ("BEGIN:VCALENDAR " + zone + " " + events.size()).getBytes(UTF_8),
                path -> "http://127.0.0.1" + path,
                CLOCK);
    }

    private record OneSite() implements Sites {
        @Override
        public Site main() {
            return new Site(
                    MAIN,
                    "围炉社区",
                    "Weilu",
                    "",
                    "",
                    List.of(Locale.SIMPLIFIED_CHINESE),
                    ZoneId.of("Asia/Shanghai"),
                    "warm",
                    "",
                    "",
                    "",
                    "",
                    null,
                    null);
        }

        @Override
        public Optional<Site> find(String slug) {
            return Optional.of(main());
        }

        @Override
        public List<Site> all() {
            return List.of(main());
        }

        @Override
        public Outcome<Site> save(Visitor who, Site site) {
            return Outcome.done(site);
        }
    }

    @Test
    void bringsHtmlACalendarAndAWayOutInOneClick() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            MailChannel mail =
                    channel("smtp://127.0.0.1:" + server.getSmtp().getPort() + "?from=portal@weilu.example&rate=7");
            Instant now = CLOCK.instant();
            CalendarEvent event = new CalendarEvent("a-1@x", 0, now, now, now, "茶", "", "楼下", "", false);
            mail.send(letter("anna@example.org", "别忘了", "http://127.0.0.1/unsubscribe/t.o", List.of(event)));
            MimeMessage got = server.getReceivedMessages()[0];
            assertThat(got.getHeader("List-Unsubscribe", null)).isEqualTo("<http://127.0.0.1/unsubscribe/t.o>");
            assertThat(got.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
            assertThat(got.getFrom()[0].toString()).contains("portal@weilu.example");
            assertThat(((InternetAddress) got.getFrom()[0]).getPersonal()).isEqualTo("围炉社区");
            MimeMultipart all = (MimeMultipart) got.getContent();
            assertThat(all.getContentType()).startsWith("multipart/mixed");
            MimeMultipart words = (MimeMultipart) all.getBodyPart(0).getContent();
            assertThat((String) words.getBodyPart(0).getContent())
                    .contains("水开了，𠮷。")
                    .contains("http://127.0.0.1/me");
            assertThat((String) words.getBodyPart(1).getContent())
                    .contains("水开了，𠮷。<br>第二行 &lt;b&gt;</p>")
                    .contains("http://127.0.0.1/me/notices", "http://127.0.0.1/unsubscribe/t.o");
            assertThat(all.getBodyPart(1).getContentType())
                    .contains("text/calendar")
                    .contains("method=PUBLISH");
            assertThat(new String(all.getBodyPart(1).getInputStream().readAllBytes(), UTF_8))
                    .isEqualTo("BEGIN:VCALENDAR Asia/Shanghai 1");
            assertThat(mail.perMinute()).isEqualTo(7);
            mail.close();
        } finally {
            server.stop();
        }
    }

    @Test
    void handsInChineseWithAStableId() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = server.getSmtp().getPort();
            MailChannel mail = channel("smtp://127.0.0.1:" + port + "?from=portal@weilu.example");
            assertThat(mail.send(message("anna@example.org", "请坐\r\nBcc: all@example.org")))
                    .isInstanceOf(Delivery.Sent.class);
            assertThat(mail.send(message("anna@example.org", "请坐"))).isInstanceOf(Delivery.Sent.class);
            MimeMessage[] got = server.getReceivedMessages();
            assertThat(got).hasSize(2);
            assertThat(got[0].getMessageID()).isEqualTo(got[1].getMessageID()).isEqualTo("<0abc@weilu.example>");
            assertThat(got[0].getHeader("Bcc")).isNull();
            assertThat(got[0].getAllRecipients()).hasSize(1);
            assertThat(got[1].getSubject()).isEqualTo("请坐");
            mail.close();
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayMeansLaterAndABadAddressNever() {
        MailChannel mail = channel("smtp://127.0.0.1:1");
        assertThat(mail.send(message("anna@example.org", "请坐"))).isInstanceOf(Delivery.Later.class);
        assertThat(mail.send(message("no address", "请坐"))).isInstanceOf(Delivery.Failed.class);
    }

    @Test
    void readsWhatAnOperatorWrites() {
        SmtpAccount account = SmtpAccount.parse("smtps://portal%40x.org:p%3Aw@mail.x.org?from=hello@x.org");
        assertThat(account)
                .isEqualTo(new SmtpAccount(
                        true, "mail.x.org", 465, "portal@x.org", "p:w", "hello@x.org", Integer.MAX_VALUE));
        assertThatThrownBy(() -> SmtpAccount.parse("mail.x.org:25"))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("SMTP");
    }
}
