/** What is on: the calendar of activities. */
@NullMarked
package org.weilu.activities;

import org.jspecify.annotations.NullMarked;
