/** The sites of a portal. */
@NullMarked
package org.weilu.community.site;

import org.jspecify.annotations.NullMarked;
