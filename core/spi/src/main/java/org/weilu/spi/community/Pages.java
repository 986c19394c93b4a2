package org.weilu.spi.community;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The standing pages of a site: about, contact, privacy, terms and what else it writes. All are public. */
public interface Pages {
    Optional<StandingPage> bySlug(String site, String slug);

    /** A text as it stood when it had this version, with its title: what a consent names. */
    default Optional<StandingPage> version(String site, String slug, String version) {
        return bySlug(site, slug).filter(page -> page.version().equals(version));
    }

    /** By slug. */
    List<StandingPage> all(String site);

    /** Makes or changes a page, found by its site and slug: permission {@code community.pages}. */
    Outcome<StandingPage> save(Visitor who, StandingPage page);

    /**
     * @param body and {@code bodyEn} Markdown; English texts may be empty
     * @param version of the text, changes with it: what consents name
     */
    record StandingPage(
            String id,
            String site,
            String slug,
            String title,
            String titleEn,
            String summary,
            String summaryEn,
            String body,
            String bodyEn,
            String version,
            Instant updated) {
        private static boolean english(Locale language, String text) {
            return "en".equals(language.getLanguage()) && !text.isBlank();
        }

        public String title(Locale language) {
            return english(language, titleEn) ? titleEn : title;
        }

        public String summary(Locale language) {
            return english(language, summaryEn) ? summaryEn : summary;
        }

        public String body(Locale language) {
            return english(language, bodyEn) ? bodyEn : body;
        }
    }
}
