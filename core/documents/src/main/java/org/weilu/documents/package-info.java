/** Markdown, YAML, CSV, PDF, QR codes and iCalendar, each behind its interface of spi. */
@NullMarked
package org.weilu.documents;

import org.jspecify.annotations.NullMarked;
