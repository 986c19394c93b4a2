/** Full-text search over entries. */
@NullMarked
package org.weilu.spi.search;

import org.jspecify.annotations.NullMarked;
