package org.weilu.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;

/**
 * A POST with the same {@code Idempotency-Key} gives the same answer for a day. For signed-in people only: a token that
 * is handed out is not written down. What may go otherwise the next time (throttled, failed) is not kept.
 */
@Priority(Priorities.AUTHORIZATION)
final class Repeats implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGUN = "org.weilu.answer";
    private static final String KEY = "Idempotency-Key";
    private static final Set<Integer> FLEETING = Set.of(401, 408, 425, 429);
    private static final int PATIENCE = 200;
    private static final Texts TEXTS = Texts.of(Problems.class);

    private final AnswerBook book;

    Repeats(ApiServices services) {
        book = new AnswerBook(services.store(), services.clock());
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = request.getHeaderString(KEY);
        Visitor who = (Visitor) Objects.requireNonNull(request.getProperty(Asking.VISITOR));
        if (key == null || !request.getMethod().equals("POST") || !who.isSignedIn()) {
            return;
        }
        if (!key.matches("[!-~]{1,200}")) {
            throw new PortalException(Refusal.invalid(KEY, TEXTS.say(who.language(), "key")));
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        String path = request.getUriInfo().getRequestUri().getRawPath();
        String id = AnswerBook.digest(bytes(who.personId()), bytes(key), bytes(path));
        String query =
                Objects.requireNonNullElse(request.getUriInfo().getRequestUri().getRawQuery(), "");
        AnswerBook.Found found = begin(id, AnswerBook.digest(bytes(query), body));
        switch (found) {
            case AnswerBook.Found.New fresh -> request.setProperty(BEGUN, id);
            case AnswerBook.Found.Given given -> request.abortWith(again(given));
            case AnswerBook.Found.Other other ->
                throw new PortalException(Refusal.invalid(KEY, TEXTS.say(who.language(), "key-other")));
            case AnswerBook.Found.Busy busy -> throw busy(who.language());
        }
    }

    private static PortalException busy(Locale language) {
        return Asking.refused(Refusal.Kind.CONFLICT, "busy", language, "key-busy");
    }

    /** Begins, or waits up to ten seconds for who has begun. */
    private AnswerBook.Found begin(String id, String request) {
        AnswerBook.Found found = book.begin(id, request);
        for (int tries = 0; found instanceof AnswerBook.Found.Busy && tries < PATIENCE; tries++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return found;
            }
            found = book.begin(id, request);
        }
        return found;
    }

    private static Response again(AnswerBook.Found.Given given) {
        Response.ResponseBuilder answer = Response.status(given.status()).header("Idempotent-Replayed", "true");
        if (given.body() != null) {
            answer.type(given.mediaType()).entity(bytes(given.body()));
        }
        return answer.build();
    }

    /** Answers are filtered by falling priority: {@link Answering} has opened the outcome before. */
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!(request.getProperty(BEGUN) instanceof String id)) {
            return;
        }
        int status = response.getStatus();
        if (status >= 500 || FLEETING.contains(status)) {
            book.forget(id);
            return;
        }
        Object entity = response.getEntity();
        byte[] body = entity == null ? null : JsonBody.bytes(entity, request);
        MediaType type = response.getMediaType();
        String media = type == null ? MediaType.APPLICATION_JSON : type.toString();
        book.finish(id, status, body == null ? null : media, text(body));
        if (body != null) {
            response.setEntity(body, new Annotation[0], MediaType.valueOf(media));
        }
    }

    private static @Nullable String text(byte @Nullable [] body) {
        return body == null ? null : new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
