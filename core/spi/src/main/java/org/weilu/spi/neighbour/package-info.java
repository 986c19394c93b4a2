/** Small interfaces by which plugins meet that do not know each other. */
@NullMarked
package org.weilu.spi.neighbour;

import org.jspecify.annotations.NullMarked;
