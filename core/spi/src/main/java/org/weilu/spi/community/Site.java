package org.weilu.spi.community;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One community's face.
 *
 * @param slug {@code main} for the first; others are reached at {@code /s/{slug}} or by their host
 * @param name and {@code nameEn}, {@code motto}, {@code mottoEn}: English ones may be empty
 * @param zone in which every time is shown
 * @param theme id of a theme folder
 * @param phone, email and address to reach the community; may be empty
 * @param filing the ICP filing number; may be empty
 * @param area id of the area node that it is for; null if none
 */
public record Site(
        String slug,
        String name,
        String nameEn,
        String motto,
        String mottoEn,
        List<Locale> languages,
        ZoneId zone,
        String theme,
        String phone,
        String email,
        String address,
        String filing,
        @Nullable String area,
        @Nullable String host) {

    public String name(Locale language) {
        return "en".equals(language.getLanguage()) && !nameEn.isBlank() ? nameEn : name;
    }

    public String motto(Locale language) {
        return "en".equals(language.getLanguage()) && !mottoEn.isBlank() ? mottoEn : motto;
    }
}
