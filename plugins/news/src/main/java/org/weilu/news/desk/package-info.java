/** Where articles are written, approved and withdrawn. */
@NullMarked
package org.weilu.news.desk;

import org.jspecify.annotations.NullMarked;
