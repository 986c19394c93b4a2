/** Transactions, the change log, and events. */
@NullMarked
package org.weilu.spi.store;

import org.jspecify.annotations.NullMarked;
