package org.weilu.activities.http;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity as a program wishes it.
 *
 * @param body Markdown
 * @param starts and {@code ends} of the one date; {@code dates} for several
 * @param venue and {@code layout}: ids or slugs, in place of {@code place}
 * @param opens when sign-up begins; without, at once
 * @param waitingList false for none
 * @param ages {@code 6-12} or {@code 14+}
 * @param brand id or slug
 * @param slug its address; without, the portal makes one
 */
public record ActivityWish(
        @Nullable String title,
        @Nullable String titleEn,
        @Nullable String summary,
        @Nullable String summaryEn,
        @Nullable String body,
        @Nullable String bodyEn,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable List<Day> dates,
        @Nullable String place,
        @Nullable String placeEn,
        @Nullable String venue,
        @Nullable String layout,
        @Nullable Integer capacity,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable Boolean waitingList,
        @Nullable String ages,
        @Nullable String kind,
        @Nullable String brand,
        @Nullable List<String> tags,
        @Nullable String slug) {
    public record Day(@Nullable String starts, @Nullable String ends) {}
}
