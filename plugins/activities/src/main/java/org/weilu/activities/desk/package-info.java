/** What a leader does: makes, edits and cancels activities, and sees who comes. */
@NullMarked
package org.weilu.activities.desk;

import org.jspecify.annotations.NullMarked;
