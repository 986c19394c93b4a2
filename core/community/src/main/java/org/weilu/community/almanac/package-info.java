/** Calendar days: holidays from a table that an administrator imports; lunar dates and solar terms computed. */
@NullMarked
package org.weilu.community.almanac;

import org.jspecify.annotations.NullMarked;
