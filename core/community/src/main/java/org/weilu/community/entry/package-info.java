/** The entries of all plugins as one. */
@NullMarked
package org.weilu.community.entry;

import org.jspecify.annotations.NullMarked;
