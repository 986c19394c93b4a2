package org.weilu.news.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry.Picture;

/**
 * All the words of an article at one time.
 *
 * @param english may be empty
 * @param brand id of a brand
 * @param byline who wrote it, as readers see it; may be empty
 * @param note what was corrected, as readers see it; may be empty
 */
public record Manuscript(
        String column,
        Bilingual.Words chinese,
        Bilingual.Words english,
        @Nullable String brand,
        List<String> tags,
        String byline,
        @Nullable Picture cover,
        String note) {
    public Manuscript {
        tags = List.copyOf(tags);
    }

    /** Chinese words alone, as a program hands them in. */
    public static Manuscript of(String column, String title, String summary, String body) {
        return of(Map.of("column", column, "title", title, "summary", summary, "body", body));
    }

    /** From fields by name; missing ones are empty. Lines end in one way and signs that nobody sees are gone. */
    public static Manuscript of(Map<String, String> given) {
        UnaryOperator<String> clean = field -> clean(given.getOrDefault(field, ""));
        String cover = clean.apply("cover");
        String brand = clean.apply("brand");
        return new Manuscript(
                clean.apply("column"),
                new Bilingual.Words(clean.apply("title"), clean.apply("summary"), clean.apply("body")),
                new Bilingual.Words(clean.apply("titleEn"), clean.apply("summaryEn"), clean.apply("bodyEn")),
                brand.isEmpty() ? null : brand,
                tags(clean.apply("tags")),
                clean.apply("byline"),
                cover.isEmpty() ? null : new Picture(cover, clean.apply("alt"), clean.apply("credit")),
                clean.apply("note"));
    }

    /** All fields by name, none missing. */
    public Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", chinese.title());
        fields.put("summary", chinese.summary());
        fields.put("body", chinese.body());
        fields.put("column", column);
        fields.put("brand", brand == null ? "" : brand);
        fields.put("tags", String.join("、", tags));
        fields.put("byline", byline);
        fields.put("cover", cover == null ? "" : cover.asset());
        fields.put("alt", cover == null ? "" : cover.alt());
        fields.put("credit", cover == null || cover.credit() == null ? "" : cover.credit());
        fields.put("titleEn", english.title());
        fields.put("summaryEn", english.summary());
        fields.put("bodyEn", english.body());
        fields.put("note", note);
        return fields;
    }

    /** The same with some fields changed. */
    public Manuscript with(Map<String, String> changed) {
        Map<String, String> fields = fields();
        fields.putAll(changed);
        return of(fields);
    }

    private static List<String> tags(String text) {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : text.split("[,，、;；\\n]")) {
            if (!tag.isBlank()) {
                tags.add(tag.strip());
            }
        }
        return new ArrayList<>(tags);
    }

    private static String clean(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !(Character.isISOControl(c) || isHalf(c)))
                .forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isHalf(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
