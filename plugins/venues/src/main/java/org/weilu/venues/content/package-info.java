/** Venues as files of a community's content. */
@NullMarked
package org.weilu.venues.content;

import org.jspecify.annotations.NullMarked;
