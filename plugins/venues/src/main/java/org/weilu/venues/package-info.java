/** Shared rooms, and who has them when. */
@NullMarked
package org.weilu.venues;

import org.jspecify.annotations.NullMarked;
