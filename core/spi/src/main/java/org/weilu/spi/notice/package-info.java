/** Notices to people, and the channels that carry them. */
@NullMarked
package org.weilu.spi.notice;

import org.jspecify.annotations.NullMarked;
