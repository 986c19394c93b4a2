/** Transactions over EclipseLink, on Derby or PostgreSQL; migrations; the change log and events. */
@NullMarked
package org.weilu.store;

import org.jspecify.annotations.NullMarked;
