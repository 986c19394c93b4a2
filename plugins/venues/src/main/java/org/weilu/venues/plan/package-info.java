/** Houses drawn from their cells. */
@NullMarked
package org.weilu.venues.plan;

import org.jspecify.annotations.NullMarked;
