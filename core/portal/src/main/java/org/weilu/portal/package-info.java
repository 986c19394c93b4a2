/** Puts the engines together, starts them in order and ends them in reverse. */
@NullMarked
package org.weilu.portal;

import org.jspecify.annotations.NullMarked;
