/** Jetty, configuration, the command line and the page cache. */
@NullMarked
package org.weilu.app;

import org.jspecify.annotations.NullMarked;
