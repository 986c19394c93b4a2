/** What other plugins may hear of the news. */
@NullMarked
package org.weilu.news.api;

import org.jspecify.annotations.NullMarked;
