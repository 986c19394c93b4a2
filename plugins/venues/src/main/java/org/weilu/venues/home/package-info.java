/** What the rooms put on the first page. */
@NullMarked
package org.weilu.venues.home;

import org.jspecify.annotations.NullMarked;
