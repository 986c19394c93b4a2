package org.weilu.news.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.markup.html.form.upload.FileUpload;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Manuscript;
import org.weilu.news.article.Stage;
import org.weilu.news.column.Columns;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.community.Brands;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;

/** The fields of an article's form, and the words that were typed into them. */
final class ArticleFields implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String BASE = "base";
    private final Map<String, Field> known = new LinkedHashMap<>();

    /**
     * @param draft that is edited; null for a new one
     * @param all true for every field that there may be, so that nothing that came is dropped
     */
    Field[] of(ArticleEditPage page, Manuscript words, @Nullable Draft draft, boolean all) {
        Map<String, String> now = words.fields();
        put(Field.text("title", now.get("title")));
        put(Field.area("summary", now.get("summary")).optional());
        put(Field.area("body", now.get("body")).rows(18).optional());
        put(Field.select("column", now.get("column"), columns(page)));
        put(Field.select("brand", now.get("brand"), brands(page)).optional());
        put(Field.text("tags", now.get("tags")).optional());
        put(Field.text("byline", now.get("byline")).optional());
        put(Field.hidden("cover", now.get("cover")));
        put(Field.picture("picture").optional());
        put(Field.text("alt", now.get("alt")).optional());
        put(Field.text("credit", now.get("credit")).optional());
        if (all || words.cover() != null) {
            put(Field.tick("nocover", false));
        }
        put(Field.text("titleEn", now.get("titleEn")).optional());
        put(Field.area("summaryEn", now.get("summaryEn")).optional());
        put(Field.area("bodyEn", now.get("bodyEn")).rows(10).optional());
        put(Field.hidden(BASE, draft == null ? "0" : String.valueOf(draft.head())));
        if (all || draft != null) {
            put(Field.text("slug", draft == null ? "" : draft.slug()).optional());
        }
        if (all || (draft != null && draft.stage() == Stage.PUBLISHED)) {
            put(Field.text("note", draft != null && draft.isAhead() ? now.get("note") : "")
                    .optional());
        }
        return known.values().toArray(Field[]::new);
    }

    private void put(Field field) {
        known.put(field.getId(), field);
    }

    private static Map<String, String> columns(ArticleEditPage page) {
        Map<String, String> offered = new LinkedHashMap<>();
        page.service(Columns.class)
                .all(page.who())
                .forEach(column -> offered.put(column.slug(), column.name(page.getLocale())));
        return offered;
    }

    private static Map<String, String> brands(ArticleEditPage page) {
        Map<String, String> offered = new LinkedHashMap<>();
        offered.put("", page.getString("brand.none"));
        page.service(Brands.class)
                .all(page.who().site())
                .forEach(brand -> offered.put(brand.id(), brand.name(page.getLocale())));
        return offered;
    }

    /** What was typed; a field that this form does not have is empty. */
    Manuscript words(PortalForm<?> form) {
        Map<String, String> typed = new LinkedHashMap<>();
        known.keySet().forEach(name -> typed.put(name, form.value(name)));
        if (known.containsKey("nocover") && form.ticked("nocover")) {
            typed.put("cover", "");
        }
        return Manuscript.of(typed);
    }

    /** The version that was read before. */
    int base(PortalForm<?> form) {
        String base = form.value(BASE);
        return base.matches("[0-9]{1,8}") ? Integer.parseInt(base) : 0;
    }

    /** Keeps a picture that came, so that a refused form has it still. */
    List<Refusal> keepPicture(ArticleEditPage page, PortalForm<?> form) {
        FileUpload upload = form.upload("picture").orElse(null);
        if (upload == null) {
            return List.of();
        }
        try (InputStream in = upload.getInputStream()) {
            Outcome<Assets.Asset> kept = page.service(Assets.class).keep(page.who(), in, upload.getClientFileName());
            if (kept instanceof Outcome.Done<Assets.Asset> done) {
                set("cover", done.value().hash());
            }
            return kept.refusals().stream()
                    .map(no -> new Refusal(no.kind(), no.code(), no.words(), "picture", no.wayOn()))
                    .toList();
        } catch (IOException e) {
            throw PortalException.fault("cannot read an upload", e);
        }
    }

    /** Shows words and the version that they stand on, in place of what was typed. */
    void show(Manuscript words, int base) {
        words.fields().forEach((name, value) -> {
            if (known.containsKey(name)) {
                set(name, value);
            }
        });
        set(BASE, String.valueOf(base));
    }

    private void set(String name, String value) {
        Field field = known.get(name);
        if (field != null) {
            field.clearInput();
            field.setModelObject(value);
        }
    }
}
