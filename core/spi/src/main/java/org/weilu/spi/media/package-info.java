/** Uploads and pictures. */
@NullMarked
package org.weilu.spi.media;

import org.jspecify.annotations.NullMarked;
