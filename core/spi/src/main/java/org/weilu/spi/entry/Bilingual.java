package org.weilu.spi.entry;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Site;

/**
 * Words in Chinese and English as one entry shows them: an entry has one language, so the site's main one stands in
 * front and the other's words follow in the text, where search finds them.
 */
public record Bilingual(Locale language, String title, String summary, String text) {

    /** The words of a thing; {@code title}, {@code summary} and {@code text} choose by language. */
    public static Bilingual of(@Nullable Site site, Words chinese, Words english, UnaryOperator<String> plain) {
        Locale main =
                site == null ? Locale.SIMPLIFIED_CHINESE : site.languages().getFirst();
        boolean inEnglish = "en".equals(main.getLanguage()) && !english.title.isBlank();
        Words front = inEnglish ? english : chinese;
        Words behind = inEnglish ? chinese : english;
        String text = String.join("\n", plain.apply(front.body), behind.title, behind.summary, plain.apply(behind.body))
                .strip();
        return new Bilingual(inEnglish ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, front.title, front.summary, text);
    }

    /** @param body Markdown */
    public record Words(String title, String summary, String body) {}
}
