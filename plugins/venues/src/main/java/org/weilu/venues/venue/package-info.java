/** Houses with their cells and layouts. */
@NullMarked
package org.weilu.venues.venue;

import org.jspecify.annotations.NullMarked;
