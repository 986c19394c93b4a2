package org.weilu.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.notice.Inbox.InboxMessage;
import org.weilu.spi.notice.Message;

@Entity(name = "ScheduleInbox")
@Table(name = "schedule_inbox")
class InboxRow {
    @Id
    private String id;

    @Column(name = "message_id", nullable = false)
    private String messageId;

    @Column(nullable = false)
    private String person;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String words;

    @Column(nullable = false)
    private String path;

    private long arrived;

    @Column(name = "read_at")
    private @Nullable Long readAt;

    protected InboxRow() {}

    InboxRow(String id, Message message, String path, Instant now) {
        this.id = id;
        this.messageId = message.messageId();
        this.person = message.addressee();
        this.subject = cut(message.subject(), 200);
        this.words = cut(message.text(), 4000);
        this.path = path;
        this.arrived = now.toEpochMilli();
    }

    private static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }

    InboxMessage message() {
        return new InboxMessage(id, subject, words, path, Instant.ofEpochMilli(arrived), readAt != null);
    }
}
