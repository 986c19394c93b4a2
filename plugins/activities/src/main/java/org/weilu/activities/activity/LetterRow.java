package org.weilu.activities.activity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Entity(name = "activitiesLetter")
@Table(name = "activities_letter")
class LetterRow {
    @Id
    @Column
    private String id;

    @Column
    private String activity;

    @Column
    private String subject;

    @Column
    private String text;

    @Column(name = "written_by")
    private @Nullable String by;

    @Column
    private long written;

    protected LetterRow() {}

    LetterRow(String id, String activity, String subject, String text, @Nullable String by, Instant now) {
        this.id = id;
        this.activity = activity;
        this.subject = subject;
        this.text = text;
        this.by = by;
        this.written = now.toEpochMilli();
    }

    String activity() {
        return activity;
    }

    String subject() {
        return subject;
    }

    String text() {
        return text;
    }
}
