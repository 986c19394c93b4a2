/** Rooms for programs: the same services behind other addresses. */
@NullMarked
package org.weilu.venues.program;

import org.jspecify.annotations.NullMarked;
