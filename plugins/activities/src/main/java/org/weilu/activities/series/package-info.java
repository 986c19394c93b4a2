/** What takes place again and again: rules, the days that come of them, and what a change of a rule does to dates. */
@NullMarked
package org.weilu.activities.series;

import org.jspecify.annotations.NullMarked;
