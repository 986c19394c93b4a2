package org.weilu.news.article;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Person;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;
import org.weilu.spi.media.Assets;

/**
 * {@code news/*.md}: title, summary, column, brand, tags, cover, author (a login) and published; the body is the text.
 * What has no time of publication is a draft.
 */
final class ArticleReader implements ContentReader {
    private final Deliveries deliveries;
    private final ArticleTools tools;
    private final Brands brands;
    private final Assets assets;

    ArticleReader(Deliveries deliveries, ArticleTools tools, Brands brands, Assets assets) {
        this.deliveries = deliveries;
        this.tools = tools;
        this.brands = brands;
        this.assets = assets;
    }

    @Override
    public String folder() {
        return "news";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        Visitor portal = run.visitor();
        Optional<Person> author = file.text("author").flatMap(login -> person(portal, login));
        Manuscript wish = words(file, run, author.map(Person::name).orElse(""));
        @Nullable
        Instant published = file.text("published")
                .map(text -> run.dateTime(text)
                        .atZone(tools.sites()
                                .find(portal.site())
                                .orElseGet(tools.sites()::main)
                                .zone())
                        .toInstant())
                .orElse(null);
        Optional<Draft> before = deliveries.bySlug(portal, file.slug());
        String inFile = text(wish, published);
        Edited edited = new Edited(
                inFile,
                before.map(draft -> text(draft.words(), draft.published())).orElse(null));
        if (edited.stays(run, before.map(Draft::id).orElse(""))) {
            return;
        }
        Draft kept = deliveries
                .take(portal, file.slug(), author.map(Person::id).orElse(null), wish, published)
                .orThrow();
        run.wrote(kept.id(), ContentStamp.of(text(kept.words(), kept.published())));
    }

    private static String text(Manuscript words, @Nullable Instant published) {
        return String.join("\n", words.fields().values()) + "\n" + published;
    }

    private Optional<Person> person(Visitor portal, String login) {
        return tools.people().list(portal, login, Slice.first(100)).items().stream()
                .filter(person -> login.equals(person.login()))
                .findFirst();
    }

    private Manuscript words(ContentFile file, ContentImport run, String author) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", file.required("title"));
        fields.put("summary", file.text("summary").orElse(""));
        fields.put("body", file.body());
        fields.put("column", file.required("column"));
        fields.put("brand", file.text("brand").map(slug -> brand(run, slug)).orElse(""));
        fields.put("tags", String.join("、", file.list("tags")));
        fields.put("byline", file.text("byline").orElse(author));
        cover(file, run, fields);
        ContentFile english = file.english();
        if (english != null) {
            fields.put("titleEn", english.text("title").orElse(""));
            fields.put("summaryEn", english.text("summary").orElse(""));
            fields.put("bodyEn", english.body());
        }
        return Manuscript.of(fields);
    }

    private String brand(ContentImport run, String slug) {
        return brands.bySlug(run.visitor().site(), slug)
                .map(Brand::id)
                .orElseThrow(() -> invalid("brand", "没有品牌 " + slug, "there is no brand " + slug));
    }

    private void cover(ContentFile file, ContentImport run, Map<String, String> fields) {
        switch (file.keys().get("cover")) {
            case null -> {}
            case Map<?, ?> keys -> {
                fields.put("cover", keep(run, String.valueOf(keys.get("file"))));
                fields.put("alt", keys.get("alt") == null ? "" : keys.get("alt").toString());
                fields.put(
                        "credit",
                        keys.get("credit") == null ? "" : keys.get("credit").toString());
            }
            case Object name -> {
                fields.put("cover", keep(run, name.toString()));
                fields.put("alt", file.text("alt").orElse(""));
                fields.put("credit", file.text("credit").orElse(""));
            }
        }
    }

    private String keep(ContentImport run, String name) {
        Path picture = run.file(name);
        try (InputStream in = Files.newInputStream(picture)) {
            return assets.keep(run.visitor(), in, name).orThrow().hash();
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + picture, e);
        }
    }

    private static PortalException invalid(String field, String chinese, String english) {
        return new PortalException(Refusal.invalid(field, chinese + "。 " + english + "."));
    }
}
