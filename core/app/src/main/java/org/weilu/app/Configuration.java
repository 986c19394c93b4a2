package org.weilu.app;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;

/**
 * What the portal is started with: options of the command line laid over {@code WEILU_…} of the environment, checked.
 *
 * @param baseUrl how people reach the portal; links in mails start with it, and other Host headers are refused
 * @param metricsToken who sends it as a bearer may read {@code /metrics} from elsewhere; null: nobody may
 */
record Configuration(
        String host,
        int port,
        Path data,
        Path content,
        List<Path> plugins,
        List<Path> themes,
        URI baseUrl,
        @Nullable String dbUrl,
        @Nullable String dbUser,
        @Nullable String dbPassword,
        @Nullable String smtpUrl,
        @Nullable String demoPassword,
        @Nullable String metricsToken,
        boolean empty,
        boolean safe,
        boolean development,
        Clock clock) {

    private static final Texts TEXTS = Texts.of(Configuration.class);

    /**
     * Reads it.
     *
     * @param given by the names of the environment: {@code WEILU_PORT}
     * @throws PortalException INVALID, naming the setting and what it may be
     */
    static Configuration from(Map<String, String> given) {
        Locale language = language(given);
        Path home =
                Path.of(given.getOrDefault("WEILU_HOME", ".")).toAbsolutePath().normalize();
        String host = given.getOrDefault("WEILU_HOST", "127.0.0.1");
        int port = port(given, language);
        return new Configuration(
                host,
                port,
                path(given, "WEILU_DATA", home.resolve("data")),
                path(given, "WEILU_CONTENT", home.resolve("content")),
                paths(given, "WEILU_PLUGINS", home.resolve("plugins")),
                paths(given, "WEILU_THEMES", home.resolve("themes")),
                baseUrl(given, host, port, language),
                text(given, "WEILU_DB_URL"),
                text(given, "WEILU_DB_USER"),
                text(given, "WEILU_DB_PASSWORD"),
                text(given, "WEILU_SMTP_URL"),
                text(given, "WEILU_DEMO_PASSWORD"),
                text(given, "WEILU_METRICS_TOKEN"),
                flag(given, "WEILU_EMPTY"),
                flag(given, "WEILU_SAFE"),
                flag(given, "WEILU_DEVELOPMENT"),
                clock(given, language));
    }

    /** The operator's language: Chinese if the terminal is, English otherwise. */
    static Locale language(Map<String, String> given) {
        String locale = given.getOrDefault("LC_ALL", given.getOrDefault("LANG", ""));
        return locale.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    boolean isHttps() {
        return "https".equals(baseUrl.getScheme());
    }

    /** True if a host name is one of this machine only. */
    static boolean isLoopback(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) {
            return true;
        }
        boolean literal = host.matches("\\d+\\.\\d+\\.\\d+\\.\\d+") || host.contains(":");
        try {
            return literal && InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static int port(Map<String, String> given, Locale language) {
        String text = given.getOrDefault("WEILU_PORT", "8080");
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw invalid("WEILU_PORT", language, "port", text);
    }

    private static URI baseUrl(Map<String, String> given, String host, int port, Locale language) {
        String text = text(given, "WEILU_BASE_URL");
        if (text == null) {
            if (!isLoopback(host)) {
                throw invalid("WEILU_BASE_URL", language, "base-url-needed", host);
            }
            return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
        }
        String trimmed = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        if (!trimmed.matches("https?://[^/?#\\s@]+")) {
            throw invalid("WEILU_BASE_URL", language, "base-url", text);
        }
        return URI.create(trimmed.toLowerCase(Locale.ROOT));
    }

    private static Clock clock(Map<String, String> given, Locale language) {
        String text = text(given, "WEILU_CLOCK");
        Clock real = Clock.system(ZoneOffset.UTC);
        if (text == null) {
            return real;
        }
        try {
            return Clock.offset(real, Duration.between(real.instant(), Instant.parse(text)));
        } catch (DateTimeException e) {
            throw invalid("WEILU_CLOCK", language, "clock", text);
        }
    }

    private static PortalException invalid(String name, Locale language, String key, String value) {
        return new PortalException(Refusal.invalid(name, TEXTS.say(language, key, value)));
    }

    private static Path path(Map<String, String> given, String name, Path otherwise) {
        String text = text(given, name);
        return text == null ? otherwise : Path.of(text).toAbsolutePath().normalize();
    }

    private static List<Path> paths(Map<String, String> given, String name, Path otherwise) {
        String text = text(given, name);
        return text == null
                ? List.of(otherwise)
                : Arrays.stream(text.split(java.io.File.pathSeparator))
                        .map(part -> Path.of(part).toAbsolutePath().normalize())
                        .toList();
    }

    private static @Nullable String text(Map<String, String> given, String name) {
        String text = given.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static boolean flag(Map<String, String> given, String name) {
        return List.of("true", "1", "yes").contains(Objects.requireNonNullElse(text(given, name), ""));
    }
}
