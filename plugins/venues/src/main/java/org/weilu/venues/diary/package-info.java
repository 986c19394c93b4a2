/** Who has which cell when, and what is free: read from the holds. */
@NullMarked
package org.weilu.venues.diary;

import org.jspecify.annotations.NullMarked;
