package org.weilu.news.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two texts that grew from one: each field is taken from who changed it.
 *
 * @param words with one's own where both changed a field
 * @param disputed the fields that both changed, differently
 */
public record Merge(Manuscript words, List<String> disputed) {
    public static Merge of(Manuscript base, Manuscript theirs, Manuscript mine) {
        Map<String, String> old = base.fields();
        Map<String, String> other = theirs.fields();
        Map<String, String> merged = new LinkedHashMap<>();
        List<String> disputed = new ArrayList<>();
        mine.fields().forEach((field, own) -> {
            boolean untouched = own.equals(old.get(field));
            merged.put(field, untouched ? other.getOrDefault(field, "") : own);
            if (!untouched
                    && !own.equals(other.get(field))
                    && !old.getOrDefault(field, "").equals(other.get(field))) {
                disputed.add(field);
            }
        });
        return new Merge(Manuscript.of(merged), List.copyOf(disputed));
    }
}
