/** The HTTP API for programs. */
@NullMarked
package org.weilu.spi.api;

import org.jspecify.annotations.NullMarked;
