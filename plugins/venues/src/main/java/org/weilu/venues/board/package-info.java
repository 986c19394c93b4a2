/** All rooms at once, for who looks after them: a day and a week, with what waits for an answer. */
@NullMarked
package org.weilu.venues.board;

import org.jspecify.annotations.NullMarked;
