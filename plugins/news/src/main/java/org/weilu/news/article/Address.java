package org.weilu.news.article;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;

/** An address that an article has or had; its key keeps two articles from one address. */
@Entity(name = "newsAddress")
@Table(name = "news_address")
class Address {
    @Id
    private String id;

    @Column
    private String article;

    protected Address() {}

    Address(String site, String slug, String article) {
        this.id = site + "/" + slug;
        this.article = article;
    }

    static Optional<Address> of(EntityManager em, String site, String slug) {
        return Optional.ofNullable(em.find(Address.class, site + "/" + slug));
    }

    String article() {
        return article;
    }
}
