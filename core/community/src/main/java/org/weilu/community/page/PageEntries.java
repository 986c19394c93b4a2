package org.weilu.community.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Pages.StandingPage;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.store.Store;

/** Standing pages as entries: all are public. */
final class PageEntries implements EntrySource {
    private final Store store;
    private final Sites sites;
    private final Markdown markdown;

    PageEntries(Store store, Sites sites, Markdown markdown) {
        this.store = store;
        this.sites = sites;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "page";
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(em -> Optional.ofNullable(em.find(PageRow.class, id))
                .map(PageRow::page)
                .map(this::entry));
    }

    @Override
    public Stream<Entry> all() {
        return store.read(em ->
                em.createQuery("select p from communityPage p order by p.id", PageRow.class).getResultList().stream()
                        .map(PageRow::page)
                        .map(this::entry));
    }

    private Entry entry(StandingPage page) {
        Bilingual words = Bilingual.of(
                sites.find(page.site()).orElse(null),
                new Bilingual.Words(page.title(), page.summary(), page.body()),
                new Bilingual.Words(page.titleEn(), page.summaryEn(), page.bodyEn()),
                markdown::text);
        return new Entry(
                type(),
                page.id(),
                page.site(),
                "/pages/" + page.slug(),
                words.language(),
                words.title(),
                words.summary(),
                words.text(),
                null,
                List.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(Audience.PUBLIC),
                Entry.State.PUBLISHED,
                page.updated(),
                null);
    }
}
