package org.weilu.community.person;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hashes with Argon2id, a few at a time: each takes 19 MiB. The parameters are OWASP's. */
final class Passwords {
    private static final Argon2Function ARGON = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT = 16;
    private static final int AT_ONCE = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);

    /** Of a random word that nobody knows: what an unknown name is compared with. */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$fDsZOUou9WP5QGYZBx0pDA$y8dI6UVBVoEMKkrKYcjAxlK4duwwssh3Pv1tLIbXDIc";

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    String hash(String password) {
        return inTurn(() ->
                Password.hash(normal(password)).addRandomSalt(SALT).with(ARGON).getResult());
    }

    /** Takes as long whether there is a hash or not; to be called {@link #inTurn}. */
    boolean matches(String password, @Nullable String hash) {
        String compared = hash == null ? NOBODYS : hash;
        boolean same = Password.check(normal(password), compared).with(Argon2Function.getInstanceFromHash(compared));
        return same && hash != null;
    }

    /** Waits for a place; what must be asked just before hashing belongs into the work. */
    <T> T inTurn(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }
}
