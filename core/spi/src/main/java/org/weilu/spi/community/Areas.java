package org.weilu.spi.community;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** The tree of areas. */
public interface Areas {
    Optional<Area> find(String id);

    Optional<Area> bySlug(String slug);

    /** The children of a node, by name; of null the roots. */
    List<Area> children(@Nullable String parent);

    /** The node and what it lies in, itself first. */
    List<Area> pathUp(String id);

    /** All nodes, each after its parent. */
    List<Area> all();

    /** Makes or renames a node, found by its slug: permission {@code community.areas}. */
    Outcome<Area> save(
            Visitor who, String slug, @Nullable String parentSlug, Area.Kind kind, String name, String nameEn);
}
