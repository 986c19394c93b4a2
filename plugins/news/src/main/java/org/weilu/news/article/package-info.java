/** Articles: their versions, who approved which, and what everybody may read. */
@NullMarked
package org.weilu.news.article;

import org.jspecify.annotations.NullMarked;
