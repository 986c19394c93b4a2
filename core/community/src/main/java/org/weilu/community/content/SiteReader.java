package org.weilu.community.content;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;

/** {@code site.yaml}: the face of the site into which is read. */
final class SiteReader implements ContentReader {
    private final Sites sites;

    SiteReader(Sites sites) {
        this.sites = sites;
    }

    @Override
    public String folder() {
        return "site.yaml";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        Site before = sites.find(run.visitor().site()).orElseGet(sites::main);
        Site wish = wish(file, before, run.visitor().site());
        // Before the first reading there stands only what an empty portal is born with.
        @Nullable String inPortal = run.known().isEmpty() ? null : face(before);
        if (new Edited(face(wish), inPortal).stays(run, before.slug())) {
            return;
        }
        Site saved = sites.save(run.visitor(), wish).orThrow();
        run.wrote(saved.slug(), stamp(saved));
    }

    /** What the file does not say stays as it is. */
    private static Site wish(ContentFile file, Site before, String slug) {
        List<Locale> languages =
                file.list("languages").stream().map(Locale::forLanguageTag).toList();
        return new Site(
                slug,
                file.required("name"),
                file.text("nameEn").orElse(before.nameEn()),
                file.text("motto").orElse(before.motto()),
                file.text("mottoEn").orElse(before.mottoEn()),
                languages.isEmpty() ? before.languages() : languages,
                file.text("zone").map(SiteReader::zone).orElse(before.zone()),
                file.text("theme").orElse(before.theme()),
                file.text("phone").orElse(before.phone()),
                file.text("email").orElse(before.email()),
                file.text("address").orElse(before.address()),
                file.text("filing").orElse(before.filing()),
                before.area(),
                file.text("host").orElse(before.host()));
    }

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw ContentFolder.invalid("zone", "没有时区 " + text, "there is no zone " + text);
        }
    }

    // The area is the word of areas.yaml, which is read later.
    private static String stamp(Site site) {
        return ContentStamp.of(face(site));
    }

    private static String face(Site site) {
        return String.join(
                "\n",
                site.name(),
                site.nameEn(),
                site.motto(),
                site.mottoEn(),
                site.languages().toString(),
                site.zone().getId(),
                site.theme(),
                site.phone(),
                site.email(),
                site.address(),
                site.filing(),
                String.valueOf(site.host()));
    }
}
