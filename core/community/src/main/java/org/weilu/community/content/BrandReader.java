package org.weilu.community.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;
import org.weilu.spi.media.Assets;

/** {@code brands/*.md}: title, summary, colour, order, cover with alt; the body is the story. */
final class BrandReader implements ContentReader {
    private final Brands brands;
    private final Assets assets;

    BrandReader(Brands brands, Assets assets) {
        this.brands = brands;
        this.assets = assets;
    }

    @Override
    public String folder() {
        return "brands";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        String site = run.visitor().site();
        Optional<Brand> before = brands.bySlug(site, file.slug());
        Brand wish = wish(file, run, before.map(Brand::id).orElse(""));
        Edited edited = new Edited(words(wish), before.map(BrandReader::words).orElse(null));
        if (edited.stays(run, wish.id())) {
            return;
        }
        Brand saved = brands.save(run.visitor(), wish).orThrow();
        run.wrote(saved.id(), ContentStamp.of(words(saved)));
    }

    private Brand wish(ContentFile file, ContentImport run, String id) {
        Optional<ContentFile> english = Optional.ofNullable(file.english());
        return new Brand(
                id,
                file.slug(),
                run.visitor().site(),
                file.required("title"),
                english.flatMap(text -> text.text("title")).orElse(""),
                file.required("summary"),
                english.flatMap(text -> text.text("summary")).orElse(""),
                file.body(),
                english.map(ContentFile::body).orElse(""),
                file.required("colour"),
                file.text("order").map(BrandReader::order).orElse(100),
                cover(file, run),
                file.text("alt").orElse(""));
    }

    private static int order(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ContentFolder.invalid("order", "order 要写数字", "order is a number");
        }
    }

    private @Nullable String cover(ContentFile file, ContentImport run) {
        Optional<String> named = file.text("cover");
        if (named.isEmpty()) {
            return null;
        }
        Path picture = run.file(named.get());
        try (InputStream in = Files.newInputStream(picture)) {
            return assets.keep(run.visitor(), in, named.get()).orThrow().hash();
        } catch (IOException e) {
            throw PortalException.fault("cannot read " + picture, e);
        }
    }

    private static String words(Brand brand) {
        return String.join(
                "\n",
                brand.name(),
                brand.nameEn(),
                brand.summary(),
                brand.summaryEn(),
                brand.colour(),
                String.valueOf(brand.order()),
                brand.cover() + " " + brand.coverAlt(),
                brand.story(),
                brand.storyEn());
    }
}
