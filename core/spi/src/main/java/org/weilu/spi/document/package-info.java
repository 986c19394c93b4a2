/** Formats: Markdown, QR codes, CSV, calendars, feeds. */
@NullMarked
package org.weilu.spi.document;

import org.jspecify.annotations.NullMarked;
