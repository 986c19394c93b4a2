package org.weilu.spi.community;

import java.util.List;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The brands of a site. */
public interface Brands {
    Optional<Brand> find(String id);

    Optional<Brand> bySlug(String site, String slug);

    /** In their order. */
    List<Brand> all(String site);

    /** Makes or changes a brand, found by its site and slug: permission {@code community.brands}. */
    Outcome<Brand> save(Visitor who, Brand brand);
}
