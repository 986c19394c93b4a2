/** Rooms and who has them when: what other plugins and pages may ask. */
@NullMarked
package org.weilu.venues.api;

import org.jspecify.annotations.NullMarked;
