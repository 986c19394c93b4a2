package org.weilu.community.brand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.access.Audience;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Bilingual;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.entry.EntrySource;
import org.weilu.spi.store.Store;

/** Brands as entries: all are public. */
final class BrandEntries implements EntrySource {
    private final Store store;
    private final Sites sites;
    private final Markdown markdown;

    BrandEntries(Store store, Sites sites, Markdown markdown) {
        this.store = store;
        this.sites = sites;
        this.markdown = markdown;
    }

    @Override
    public String type() {
        return "brand";
    }

    @Override
    public Optional<Entry> find(String id) {
        return store.read(em -> Optional.ofNullable(em.find(BrandRow.class, id)).map(this::entry));
    }

    @Override
    public Stream<Entry> all() {
        return store.read(em ->
                em.createQuery("select b from communityBrand b order by b.id", BrandRow.class).getResultList().stream()
                        .map(this::entry));
    }

    private Entry entry(BrandRow row) {
        Brand brand = row.brand();
        Bilingual words = Bilingual.of(
                sites.find(brand.site()).orElse(null),
                new Bilingual.Words(brand.name(), brand.summary(), brand.story()),
                new Bilingual.Words(brand.nameEn(), brand.summaryEn(), brand.storyEn()),
                markdown::text);
        @Nullable String cover = brand.cover();
        return new Entry(
                type(),
                brand.id(),
                brand.site(),
                "/brands/" + brand.slug(),
                words.language(),
                words.title(),
                words.summary(),
                words.text(),
                cover == null ? null : new Entry.Picture(cover, brand.coverAlt(), null),
                List.of(),
                Set.of(),
                Set.of(brand.id()),
                Set.of(),
                Map.of(),
                Set.of(Audience.PUBLIC),
                Entry.State.PUBLISHED,
                row.updated(),
                null);
    }
}
