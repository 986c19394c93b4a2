/** The standing pages of a site. */
@NullMarked
package org.weilu.community.page;

import org.jspecify.annotations.NullMarked;
