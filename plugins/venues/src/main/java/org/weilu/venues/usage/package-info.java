/** How much the rooms are used, by room, class and hour. */
@NullMarked
package org.weilu.venues.usage;

import org.jspecify.annotations.NullMarked;
