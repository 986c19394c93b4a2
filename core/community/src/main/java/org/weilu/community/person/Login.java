package org.weilu.community.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What one signs in by: a name, a phone number or a mail address; small and capital letters are the same. */
final class Login {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{6,15}");
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");

    private Login() {}

    static String key(String login) {
        return Normalizer.normalize(login.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    static boolean isValid(String login) {
        String key = key(login);
        return NAME.matcher(key).matches() || isPhone(key) || isEmail(key);
    }

    static boolean isEmail(String text) {
        return text.length() <= 254 && EMAIL.matcher(key(text)).matches();
    }

    static boolean isPhone(String text) {
        return PHONE.matcher(phone(text)).matches();
    }

    /** A number without what is only for the eye. */
    static String phone(String text) {
        return key(text).replaceAll("[\\s()-]", "");
    }
}
