/** The tree of areas. */
@NullMarked
package org.weilu.community.area;

import org.jspecify.annotations.NullMarked;
