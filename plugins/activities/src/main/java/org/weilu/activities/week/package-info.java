/** A week and a day, each with an address that can be shared. */
@NullMarked
package org.weilu.activities.week;

import org.jspecify.annotations.NullMarked;
