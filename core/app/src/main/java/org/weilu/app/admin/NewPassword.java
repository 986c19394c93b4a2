package org.weilu.app.admin;

import java.security.SecureRandom;
import java.util.Base64;

/** The password of an account that is entered by a one-time code: nobody ever knows it. */
final class NewPassword {
    private static final SecureRandom RANDOM = new SecureRandom();

    private NewPassword() {}

    static String unknown() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
