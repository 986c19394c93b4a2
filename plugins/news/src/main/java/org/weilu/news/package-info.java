/** What is new: articles, written by one and published by another. */
@NullMarked
package org.weilu.news;

import org.jspecify.annotations.NullMarked;
