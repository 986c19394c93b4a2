package org.weilu.web.api;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;

/** An error as RFC 9457 writes it, with the stable code and what is wrong with each field. */
record Problem(
        String type,
        String title,
        int status,
        String code,
        String detail,
        List<Wrong> errors,
        Refusal.@Nullable WayOn wayOn,
        @Nullable String reference,
        @JsonAnyGetter Map<String, Object> more) {
    static final String MEDIA_TYPE = "application/problem+json";

    record Wrong(@Nullable String field, String code, String words) {}

    static Response of(List<Refusal> refusals) {
        Refusal first = refusals.getFirst();
        return respond(first.kind().status(), first.code(), first.words(), refusals, null);
    }

    static Response of(int status, String code, String words) {
        return respond(status, code, words, List.of(), null);
    }

    static Response fault(String words, String reference) {
        return respond(500, "fault", words, List.of(), reference);
    }

    private static Response respond(
            int status, String code, String words, List<Refusal> refusals, @Nullable String reference) {
        Response.Status known = Response.Status.fromStatusCode(status);
        Problem problem = new Problem(
                "about:blank",
                known == null ? "Error" : known.getReasonPhrase(),
                status,
                code,
                words,
                refusals.stream()
                        .map(no -> new Wrong(no.field(), no.code(), no.words()))
                        .toList(),
                refusals.isEmpty() ? null : refusals.getFirst().wayOn(),
                reference,
                refusals.isEmpty() ? Map.of() : refusals.getFirst().more());
        Response.ResponseBuilder answer =
                Response.status(status).type(MEDIA_TYPE).entity(problem);
        if (status == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (status == 429 || status == 503) {
            answer.header(HttpHeaders.RETRY_AFTER, status == 429 ? 10 : 2);
        }
        return answer.build();
    }
}
