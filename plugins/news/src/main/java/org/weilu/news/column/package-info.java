/** The parts of the news, as the site's file names them. */
@NullMarked
package org.weilu.news.column;

import org.jspecify.annotations.NullMarked;
