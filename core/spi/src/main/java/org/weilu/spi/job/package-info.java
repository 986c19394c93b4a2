/** Work that runs by the clock. */
@NullMarked
package org.weilu.spi.job;

import org.jspecify.annotations.NullMarked;
