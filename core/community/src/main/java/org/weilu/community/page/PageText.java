package org.weilu.community.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.community.Pages.StandingPage;

/** What becomes of a page that somebody wants to save: its version changes with its text, and with nothing else. */
final class PageText {
    private PageText() {}

    static StandingPage settled(StandingPage wish, String id, @Nullable StandingPage before, Instant now) {
        if (before == null) {
            return with(wish, id, version(wish, null), now);
        }
        String version = sameText(before, wish) ? before.version() : version(wish, before);
        StandingPage settled = with(wish, id, version, before.updated());
        return before.equals(settled) ? settled : with(wish, id, version, now);
    }

    private static boolean sameText(StandingPage old, StandingPage wish) {
        return old.body().equals(wish.body())
                && old.bodyEn().equals(wish.bodyEn())
                && (wish.version().isBlank() || wish.version().equals(old.version()));
    }

    /** The author's own word, unless it names an older text; otherwise one that only this text has. */
    private static String version(StandingPage wish, @Nullable StandingPage before) {
        boolean own = !wish.version().isBlank()
                && (before == null || !before.version().equals(wish.version()));
        return own ? wish.version().strip() : digest(wish.body() + "\n\0\n" + wish.bodyEn());
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw PortalException.fault("no SHA-256", e);
        }
    }

    private static StandingPage with(StandingPage wish, String id, String version, Instant updated) {
        return new StandingPage(
                id,
                wish.site(),
                wish.slug(),
                wish.title().strip(),
                wish.titleEn().strip(),
                wish.summary().strip(),
                wish.summaryEn().strip(),
                wish.body(),
                wish.bodyEn(),
                version,
                updated);
    }
}
