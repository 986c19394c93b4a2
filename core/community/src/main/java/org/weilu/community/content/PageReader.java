package org.weilu.community.content;

import java.time.Clock;
import java.util.Optional;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.Pages.StandingPage;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;

/** {@code pages/*.md}: title, summary and the version that consents name; the body is the text. */
final class PageReader implements ContentReader {
    private final Pages pages;
    private final Clock clock;

    PageReader(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String folder() {
        return "pages";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        Optional<StandingPage> before = pages.bySlug(run.visitor().site(), file.slug());
        StandingPage wish = wish(file, run, before.map(StandingPage::id).orElse(""));
        Edited edited = new Edited(words(wish), before.map(PageReader::words).orElse(null));
        if (edited.stays(run, wish.id())) {
            return;
        }
        StandingPage saved = pages.save(run.visitor(), wish).orThrow();
        run.wrote(saved.id(), ContentStamp.of(words(saved)));
    }

    private StandingPage wish(ContentFile file, ContentImport run, String id) {
        Optional<ContentFile> english = Optional.ofNullable(file.english());
        return new StandingPage(
                id,
                run.visitor().site(),
                file.slug(),
                file.required("title"),
                english.flatMap(text -> text.text("title")).orElse(""),
                file.text("summary").orElse(""),
                english.flatMap(text -> text.text("summary")).orElse(""),
                file.body(),
                english.map(ContentFile::body).orElse(""),
                file.text("version").orElse(""),
                clock.instant());
    }

    private static String words(StandingPage page) {
        return String.join(
                "\n",
                page.title(),
                page.titleEn(),
                page.summary(),
                page.summaryEn(),
                page.version(),
                page.body(),
                page.bodyEn());
    }
}
