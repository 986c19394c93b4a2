/** Setting houses up: rooms, layouts, hours and rules, one small form each, while they are booked. */
@NullMarked
package org.weilu.venues.setup;

import org.jspecify.annotations.NullMarked;
