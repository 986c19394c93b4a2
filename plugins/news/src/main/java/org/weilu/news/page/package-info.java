/** The news as everybody reads them. */
@NullMarked
package org.weilu.news.page;

import org.jspecify.annotations.NullMarked;
