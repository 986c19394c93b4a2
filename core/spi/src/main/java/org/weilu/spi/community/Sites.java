package org.weilu.spi.community;

import java.util.List;
import java.util.Optional;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The sites of this portal; there is always the main one. */
public interface Sites {
    String MAIN = "main";

    Site main();

    Optional<Site> find(String slug);

    List<Site> all();

    /** Changes or makes a site: permission {@code community.site}. */
    Outcome<Site> save(Visitor who, Site site);
}
