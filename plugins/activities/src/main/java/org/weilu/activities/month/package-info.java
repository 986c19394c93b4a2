/** A month at a glance, with lunar days, solar terms and working weekends. */
@NullMarked
package org.weilu.activities.month;

import org.jspecify.annotations.NullMarked;
