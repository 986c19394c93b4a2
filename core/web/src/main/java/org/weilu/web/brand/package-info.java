/** The brands of a community. */
@NullMarked
package org.weilu.web.brand;

import org.jspecify.annotations.NullMarked;
