/** A room for so many people at such a time, in whatever house. */
@NullMarked
package org.weilu.venues.find;

import org.jspecify.annotations.NullMarked;
