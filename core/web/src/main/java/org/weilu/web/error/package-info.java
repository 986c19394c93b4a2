/** Pages for what went wrong. */
@NullMarked
package org.weilu.web.error;

import org.jspecify.annotations.NullMarked;
