package org.weilu.news.column;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A column of a site; one without a place in the order is not offered any more. */
@Entity(name = "newsColumn")
@Table(name = "news_column")
class ColumnRow {
    private static final int NO_PLACE = -1;

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
    private int reviews;

    @Column(name = "place_in_order")
    private int place;

    protected ColumnRow() {}

    ColumnRow(String site, String slug) {
        this.id = id(site, slug);
        this.site = site;
        this.slug = slug;
    }

    static String id(String site, String slug) {
        return site + "/" + slug;
    }

    void become(NewsColumn column, int newPlace) {
        name = column.name();
        nameEn = column.nameEn();
        reviews = column.reviews();
        place = newPlace;
    }

    void retire() {
        place = NO_PLACE;
    }

    NewsColumn column() {
        return new NewsColumn(slug, name, nameEn, reviews);
    }
}
