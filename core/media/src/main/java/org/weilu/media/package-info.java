/** Pictures by content hash, decoded and encoded anew. */
@NullMarked
package org.weilu.media;

import org.jspecify.annotations.NullMarked;
