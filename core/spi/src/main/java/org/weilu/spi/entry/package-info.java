/** Entries: all that a visitor can find, as the portal sees it. */
@NullMarked
package org.weilu.spi.entry;

import org.jspecify.annotations.NullMarked;
