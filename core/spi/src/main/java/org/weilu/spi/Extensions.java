package org.weilu.spi;

import java.util.List;

/** The registry: what has been added, by type, for whoever declared the point. Offered as a service. */
public interface Extensions {
    /** The extensions of a point, of enabled plugins only, in the order in which plugins were started. */
    <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point);
}
