/** Activities from files. */
@NullMarked
package org.weilu.activities.content;

import org.jspecify.annotations.NullMarked;
