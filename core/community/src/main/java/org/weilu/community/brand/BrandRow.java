package org.weilu.community.brand;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Brand;

@Entity(name = "communityBrand")
@Table(name = "community_brand")
class BrandRow {
    @Id
    private String id;

    @Column
    private String site;

    @Column
    private String slug;

    @Column
    private String name;

    @Column(name = "name_en")
    private String nameEn;

    @Column
    private String summary;

    @Column(name = "summary_en")
    private String summaryEn;

    @Column
    private String story;

    @Column(name = "story_en")
    private String storyEn;

    @Column
    private String colour;

    @Column(name = "place_in_order")
    private int order;

    @Column
    private @Nullable String cover;

    @Column(name = "cover_alt")
    private String coverAlt;

    @Column
    private Instant updated;

    protected BrandRow() {}

    BrandRow(String id, String site, String slug) {
        this.id = id;
        this.site = site;
        this.slug = slug;
    }

    void become(Brand brand, Instant now) {
        name = brand.name().strip();
        nameEn = brand.nameEn().strip();
        summary = brand.summary().strip();
        summaryEn = brand.summaryEn().strip();
        story = brand.story();
        storyEn = brand.storyEn();
        colour = brand.colour().toLowerCase(Locale.ROOT);
        order = brand.order();
        cover = brand.cover();
        coverAlt = brand.coverAlt().strip();
        updated = now;
    }

    String id() {
        return id;
    }

    Instant updated() {
        return updated;
    }

    Brand brand() {
        return new Brand(
                id, slug, site, name, nameEn, summary, summaryEn, story, storyEn, colour, order, cover, coverAlt);
    }
}
