/** The first page. */
@NullMarked
package org.weilu.web.home;

import org.jspecify.annotations.NullMarked;
