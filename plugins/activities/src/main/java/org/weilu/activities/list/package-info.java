/** What is ahead: the list, and this week on the home page. */
@NullMarked
package org.weilu.activities.list;

import org.jspecify.annotations.NullMarked;
