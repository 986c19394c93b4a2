package org.weilu.web.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Store;

/**
 * Which answer was given to which key. The row is there before the work begins, under its primary key: of two that come
 * at once one works, whatever node they come to. A beginning that nobody ended for a while (its server died) is taken
 * over.
 */
final class AnswerBook {
    static final Duration KEPT = Duration.ofHours(24);
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    private final Store store;
    private final Clock clock;

    AnswerBook(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    sealed interface Found {
        /** Nobody has begun: work, then {@link #finish} or {@link #forget}. */
        record New() implements Found {}

        record Busy() implements Found {}

        /** The key was used for another request. */
        record Other() implements Found {}

        record Given(
                int status,
                @Nullable String mediaType,
                @Nullable String body) implements Found {}
    }

    Found begin(String id, String request) {
        try {
            return store.write(em -> {
                Answer known = em.find(Answer.class, id);
                Instant now = clock.instant();
                if (known != null && known.begun().isBefore(now.minus(known.status() == null ? ABANDONED : KEPT))) {
                    em.remove(known);
                    em.flush();
                    known = null;
                }
                if (known == null) {
                    em.persist(new Answer(id, request, now));
                    em.flush();
                    return new Found.New();
                }
                return known(known, request);
            });
        } catch (RuntimeException e) {
            // Somebody else's row came first: read it. If there is none, it was something else.
            Found found = store.read(em -> {
                Answer known = em.find(Answer.class, id);
                return known == null ? null : known(known, request);
            });
            if (found == null) {
                throw e;
            }
            return found;
        }
    }

    private static Found known(Answer answer, String request) {
        if (!answer.isTo(request)) {
            return new Found.Other();
        }
        Integer status = answer.status();
        return status == null ? new Found.Busy() : new Found.Given(status, answer.mediaType(), answer.body());
    }

    void finish(String id, int status, @Nullable String mediaType, @Nullable String body) {
        store.write(em -> {
            Answer answer = em.find(Answer.class, id);
            if (answer != null) {
                answer.finish(status, mediaType, body);
            }
            return null;
        });
    }

    void forget(String id) {
        store.write(em -> {
            Answer answer = em.find(Answer.class, id);
            if (answer != null) {
                em.remove(answer);
            }
            return null;
        });
    }

    int forgetOld() {
        return store.write(em -> em.createNamedQuery("web_Answer.old")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate());
    }

    static String digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update((part.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(part);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }
}
