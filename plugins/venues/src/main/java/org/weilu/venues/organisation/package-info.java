/** In whose name rooms are booked. */
@NullMarked
package org.weilu.venues.organisation;

import org.jspecify.annotations.NullMarked;
