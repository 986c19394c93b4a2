/** Activities for programs. */
@NullMarked
package org.weilu.activities.http;

import org.jspecify.annotations.NullMarked;
