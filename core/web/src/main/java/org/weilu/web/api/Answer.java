package org.weilu.web.api;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The answer to a request that carried an {@code Idempotency-Key}; without a status while it is being made. */
@Entity(name = "web_Answer")
@Table(name = "web_answer")
@Cacheable(false)
@NamedQuery(name = "web_Answer.old", query = "DELETE FROM web_Answer a WHERE a.begun < :before")
public class Answer {
    @Id
    private String id = "";

    @Column(nullable = false)
    private String request = "";

    @Column(nullable = false)
    private Instant begun = Instant.EPOCH;

    private @Nullable Integer status;

    @Column(name = "media_type")
    private @Nullable String mediaType;

    @Lob
    private @Nullable String body;

    protected Answer() {}

    Answer(String id, String request, Instant begun) {
        this.id = id;
        this.request = request;
        this.begun = begun;
    }

    boolean isTo(String otherRequest) {
        return request.equals(otherRequest);
    }

    Instant begun() {
        return begun;
    }

    void finish(int answered, @Nullable String answeredType, @Nullable String answer) {
        status = answered;
        mediaType = answeredType;
        body = answer;
    }

    @Nullable
    Integer status() {
        return status;
    }

    @Nullable
    String mediaType() {
        return mediaType;
    }

    @Nullable
    String body() {
        return body;
    }
}
