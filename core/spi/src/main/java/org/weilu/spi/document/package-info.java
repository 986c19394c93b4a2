/** Formats: Markdown, QR codes, CSV. */
@NullMarked
package org.weilu.spi.document;

import org.jspecify.annotations.NullMarked;
