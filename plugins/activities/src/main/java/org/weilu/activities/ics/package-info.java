/** Takes activities from calendars elsewhere, with a rehearsal that says what would become of each. */
@NullMarked
package org.weilu.activities.ics;

import org.jspecify.annotations.NullMarked;
