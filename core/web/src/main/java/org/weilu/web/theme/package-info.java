/** Styles, icons and pictures, by the hash of their bytes. */
@NullMarked
package org.weilu.web.theme;

import org.jspecify.annotations.NullMarked;
