/** Who asks, for whom, on which site, and what they may. */
@NullMarked
package org.weilu.spi.access;

import org.jspecify.annotations.NullMarked;
