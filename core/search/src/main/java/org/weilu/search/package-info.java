/** The Lucene index of all entries, which follows the change log. */
@NullMarked
package org.weilu.search;

import org.jspecify.annotations.NullMarked;
