/** Rooms out of use: held like a booking, so that nobody gets them. */
@NullMarked
package org.weilu.venues.closure;

import org.jspecify.annotations.NullMarked;
