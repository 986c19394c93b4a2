package org.weilu.news.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.news.column.Columns;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brands;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.media.Assets;

/** Whether words can be an article's: what stands beside the fields of a form. */
final class ArticleChecks {
    private static final Map<String, Integer> LONGEST = Map.ofEntries(
            Map.entry("title", 120),
            Map.entry("titleEn", 200),
            Map.entry("summary", 400),
            Map.entry("summaryEn", 800),
            Map.entry("body", 20_000),
            Map.entry("bodyEn", 30_000),
            Map.entry("byline", 60),
            Map.entry("alt", 300),
            Map.entry("credit", 80),
            Map.entry("note", 300));
    private static final int MOST_TAGS = 10;
    private static final int LONGEST_TAG = 20;

    private final Columns columns;
    private final Brands brands;
    private final Assets assets;
    private final Markdown markdown;
    private final Refusals refusals = Refusals.of(Articles.class);

    ArticleChecks(Columns columns, Brands brands, Assets assets, Markdown markdown) {
        this.columns = columns;
        this.brands = brands;
        this.assets = assets;
        this.markdown = markdown;
    }

    /** What is wrong, in the order of a form. */
    List<Refusal> wrong(Visitor who, Manuscript words) {
        List<Refusal> wrong = new ArrayList<>();
        Map<String, String> fields = words.fields();
        if (words.chinese().title().isEmpty()) {
            wrong.add(refusals.invalid(who, "title", "title"));
        }
        fields.forEach((field, text) -> {
            Integer longest = LONGEST.get(field);
            if (longest != null && text.length() > longest) {
                wrong.add(refusals.invalid(who, field, "long", longest));
            }
        });
        readable(who, "body", words.chinese().body()).ifPresent(wrong::add);
        readable(who, "bodyEn", words.english().body()).ifPresent(wrong::add);
        if (columns.find(who.site(), words.column()).isEmpty()) {
            wrong.add(refusals.invalid(who, "column", "column"));
        }
        if (words.brand() != null
                && brands.find(words.brand())
                        .filter(brand -> brand.site().equals(who.site()))
                        .isEmpty()) {
            wrong.add(refusals.invalid(who, "brand", "brand"));
        }
        if (words.tags().size() > MOST_TAGS
                || words.tags().stream().anyMatch(tag -> tag.length() > LONGEST_TAG || tag.indexOf('\n') >= 0)) {
            wrong.add(refusals.invalid(who, "tags", "tags", MOST_TAGS, LONGEST_TAG));
        }
        if (words.cover() != null && assets.find(words.cover().asset()).isEmpty()) {
            wrong.add(refusals.invalid(who, "cover", "cover"));
        }
        if (words.cover() != null && words.cover().alt().isEmpty()) {
            wrong.add(refusals.invalid(who, "alt", "alt"));
        }
        return wrong;
    }

    private Optional<Refusal> readable(Visitor who, String field, String body) {
        try {
            markdown.html(body);
            return Optional.empty();
        } catch (PortalException e) {
            return Optional.of(refusals.invalid(who, field, "body.complex"));
        }
    }
}
