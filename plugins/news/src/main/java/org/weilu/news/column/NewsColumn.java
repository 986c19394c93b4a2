package org.weilu.news.column;

import java.util.Locale;

/**
 * A part of the news.
 *
 * @param nameEn may be empty
 * @param reviews how many people who did not write it must have approved an article, 1 to 9
 */
public record NewsColumn(String slug, String name, String nameEn, int reviews) {
    public String name(Locale language) {
        return "en".equals(language.getLanguage()) && !nameEn.isBlank() ? nameEn : name;
    }
}
