/** Asking for rooms, deciding, taking back, and who hears of it. */
@NullMarked
package org.weilu.venues.booking;

import org.jspecify.annotations.NullMarked;
