/** The community itself, written like a plugin, started first and never disabled. */
@NullMarked
package org.weilu.community;

import org.jspecify.annotations.NullMarked;
