/** A community as files: reads a folder of content, again and again, without undoing what people changed. */
@NullMarked
package org.weilu.community.content;

import org.jspecify.annotations.NullMarked;
