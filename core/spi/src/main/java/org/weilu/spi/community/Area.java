package org.weilu.spi.community;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A node of the tree street → community → compound → building.
 *
 * @param parent id; null for a street
 */
public record Area(String id, @Nullable String parent, Kind kind, String slug, String name, String nameEn) {
    public enum Kind {
        STREET,
        COMMUNITY,
        COMPOUND,
        BUILDING
    }

    public String name(Locale language) {
        return "en".equals(language.getLanguage()) && !nameEn.isBlank() ? nameEn : name;
    }
}
