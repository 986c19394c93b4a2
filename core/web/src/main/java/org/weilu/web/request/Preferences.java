package org.weilu.web.request;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/** What a browser chose, in cookies that make no session; the page cache keys on it too. */
public record Preferences(Locale language, boolean elder) {
    public static final String LANGUAGE = "lang";
    public static final String ELDER = "elder";

    public static Preferences of(HttpServletRequest request) {
        Locale language = Locale.SIMPLIFIED_CHINESE;
        boolean elder = false;
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(LANGUAGE) && "en".equals(cookie.getValue())) {
                language = Locale.ENGLISH;
            } else if (cookie.getName().equals(ELDER) && "1".equals(cookie.getValue())) {
                elder = true;
            }
        }
        return new Preferences(language, elder);
    }

    /** True if this browser has chosen already. */
    public static boolean isChosen(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies).anyMatch(one -> one.getName().equals(name));
    }

    /** @param secure true under https */
    public static Cookie cookie(String name, String value, boolean secure) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
