/** What other plugins hear of activities. */
@NullMarked
package org.weilu.activities.api;

import org.jspecify.annotations.NullMarked;
