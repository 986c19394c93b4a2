/** Sites, areas, people, households, brands, holds, calendar days and the audit log. */
@NullMarked
package org.weilu.spi.community;

import org.jspecify.annotations.NullMarked;
