package org.weilu.schedule;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;

/**
 * Where mail is handed in: {@code smtp://user:password@host:587?from=portal@example.org}, {@code smtps://…} for TLS
 * from the first byte. {@code rate=60} hands in at most so many a minute.
 */
record SmtpAccount(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String from,
        int perMinute) {

    /**
     * Reads the address.
     *
     * @throws PortalException INVALID, saying what is wrong with it
     */
    static SmtpAccount parse(String url) {
        try {
            URI uri = URI.create(url);
            boolean tls = "smtps".equals(uri.getScheme());
            if ((!tls && !"smtp".equals(uri.getScheme())) || uri.getHost() == null) {
                throw new IllegalArgumentException("it does not begin with smtp:// or smtps:// and a host");
            }
            String[] userInfo = uri.getRawUserInfo() == null
                    ? new String[0]
                    : uri.getRawUserInfo().split(":", 2);
            Map<String, String> options = options(uri.getQuery());
            String from = options.getOrDefault("from", "portal@" + uri.getHost());
            int perMinute = Integer.parseInt(options.getOrDefault("rate", "" + Integer.MAX_VALUE));
            int standard = tls ? 465 : 25;
            return new SmtpAccount(
                    tls,
                    uri.getHost(),
                    uri.getPort() < 0 ? standard : uri.getPort(),
                    userInfo.length > 0 ? decoded(userInfo[0]) : null,
                    userInfo.length > 1 ? decoded(userInfo[1]) : null,
                    from,
                    perMinute);
        } catch (IllegalArgumentException e) {
            throw new PortalException(
                    Refusal.invalid("WEILU_SMTP_URL", "The SMTP address cannot be used: " + e.getMessage()), e);
        }
    }

    private static Map<String, String> options(@Nullable String query) {
        Map<String, String> options = new HashMap<>();
        for (String option : (query == null ? "" : query).split("&")) {
            int equals = option.indexOf('=');
            if (equals > 0) {
                options.put(option.substring(0, equals), option.substring(equals + 1));
            }
        }
        return options;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Settings of Jakarta Mail; waits are in milliseconds, and a server that stalls costs half a minute at most. */
    Properties properties() {
        Properties settings = new Properties();
        String protocol = protocol();
        settings.setProperty("mail.transport.protocol", protocol);
        settings.setProperty("mail." + protocol + ".host", host);
        settings.setProperty("mail." + protocol + ".port", Integer.toString(port));
        settings.setProperty("mail." + protocol + ".connectiontimeout", "10000");
        settings.setProperty("mail." + protocol + ".timeout", "30000");
        settings.setProperty("mail." + protocol + ".writetimeout", "30000");
        settings.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        settings.setProperty("mail." + protocol + ".allowutf8", "true");
        if (user != null) {
            settings.setProperty("mail." + protocol + ".auth", "true");
            if (!tls) {
                settings.setProperty("mail.smtp.starttls.required", "true");
            }
        } else if (!tls) {
            settings.setProperty("mail.smtp.starttls.enable", "true");
        }
        return settings;
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }
}
