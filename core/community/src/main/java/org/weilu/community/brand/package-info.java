/** Brands, the named forces of the community. */
@NullMarked
package org.weilu.community.brand;

import org.jspecify.annotations.NullMarked;
