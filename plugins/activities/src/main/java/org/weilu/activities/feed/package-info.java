/** Activities for calendars and readers: iCalendar, Atom, JSON. */
@NullMarked
package org.weilu.activities.feed;

import org.jspecify.annotations.NullMarked;
