package org.weilu.spi.access;

import java.util.Set;
import org.weilu.spi.community.Sites;

/** What permissions are asked about: anything that lies in scopes. A site's scope covers all that names the site. */
@FunctionalInterface
public interface Scoped {
    Set<Scope> scopes();

    /** The whole site as a target. */
    static Scoped site(String slug) {
        return () -> Set.of(Scope.site(slug));
    }

    /** What belongs to all sites together (people, jobs, plugins, the log), wherever the visitor stands: the main site's. */
    static Scoped portal() {
        return site(Sites.MAIN);
    }
}
