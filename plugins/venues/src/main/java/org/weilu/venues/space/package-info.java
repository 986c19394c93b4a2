/** Rooms for what other plugins arrange: by the same holds as bookings. */
@NullMarked
package org.weilu.venues.space;

import org.jspecify.annotations.NullMarked;
