/** Households: who belongs together, and who may act for whom. */
@NullMarked
package org.weilu.community.household;

import org.jspecify.annotations.NullMarked;
