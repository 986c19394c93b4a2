/** Finds, starts and keeps plugins, and holds the registry of their extensions. */
@NullMarked
package org.weilu.kernel;

import org.jspecify.annotations.NullMarked;
