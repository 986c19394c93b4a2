/** The news for other programs: feeds and the API. */
@NullMarked
package org.weilu.news.feed;

import org.jspecify.annotations.NullMarked;
