/** Finding things. */
@NullMarked
package org.weilu.web.search;

import org.jspecify.annotations.NullMarked;
