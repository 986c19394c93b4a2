package org.weilu.web.security;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.wicket.protocol.http.servlet.ServletWebRequest;
import org.apache.wicket.protocol.http.servlet.ServletWebResponse;

/** Carries the security headers from its beginning and over every reset: errors and redirects have them too. */
public final class GuardedResponse extends ServletWebResponse {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; "
            + "base-uri 'none'; object-src 'none'";
    private final HttpServletResponse servlet;
    private final boolean secure;

    public GuardedResponse(ServletWebRequest request, HttpServletResponse servlet, boolean secure) {
        super(request, servlet);
        this.servlet = servlet;
        this.secure = secure;
        guard();
    }

    @Override
    public void reset() {
        super.reset();
        guard();
    }

    private void guard() {
        servlet.setHeader("Content-Security-Policy", POLICY);
        servlet.setHeader("X-Content-Type-Options", "nosniff");
        servlet.setHeader("Referrer-Policy", "same-origin");
        servlet.setHeader("X-Frame-Options", "DENY");
        servlet.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        servlet.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        servlet.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (secure) {
            servlet.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
