/** A community as files. */
@NullMarked
package org.weilu.spi.content;

import org.jspecify.annotations.NullMarked;
