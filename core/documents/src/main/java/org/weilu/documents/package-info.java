/** Markdown, YAML, CSV and QR codes, each behind its interface of spi. */
@NullMarked
package org.weilu.documents;

import org.jspecify.annotations.NullMarked;
