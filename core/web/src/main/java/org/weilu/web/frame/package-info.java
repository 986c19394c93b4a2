/** The head and the foot of every page. */
@NullMarked
package org.weilu.web.frame;

import org.jspecify.annotations.NullMarked;
