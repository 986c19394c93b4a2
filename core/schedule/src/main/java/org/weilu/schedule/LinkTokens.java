package org.weilu.schedule;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Store;

/** Links in messages that say what they may do and are signed with the portal's own key. */
final class LinkTokens {
    private static final String KEY = "links";
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Store store;
    private volatile byte @Nullable [] key;

    LinkTokens(Store store) {
        this.store = store;
    }

    String sign(String person, String kind, String channel) {
        byte[] claim = String.join("|", person, kind, channel).getBytes(StandardCharsets.UTF_8);
        return encoded(claim) + "." + encoded(mac(claim));
    }

    /** Person, kind and channel, if this portal signed them. */
    Optional<List<String>> read(String token) {
        int dot = token.indexOf('.');
        try {
            byte[] claim = Base64.getUrlDecoder().decode(token.substring(0, Math.max(0, dot)));
            byte[] given = Base64.getUrlDecoder().decode(token.substring(dot + 1));
            List<String> parts = List.of(new String(claim, StandardCharsets.UTF_8).split("\\|", -1));
            return MessageDigest.isEqual(given, mac(claim)) && parts.size() == 3
                    ? Optional.of(parts)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] mac(byte[] claim) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            return mac.doFinal(claim);
        } catch (GeneralSecurityException e) {
            throw PortalException.fault("cannot sign", e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            byte[] random = new byte[32];
            RANDOM.nextBytes(random);
            String secret = store.write(em -> {
                KeyRow row = em.find(KeyRow.class, KEY);
                if (row == null) {
                    row = new KeyRow(KEY, encoded(random));
                    em.persist(row);
                }
                return row.secret();
            });
            known = Base64.getUrlDecoder().decode(secret);
            key = known;
        }
        return known;
    }
}
