/** Standing pages, and what machines read of a site. */
@NullMarked
package org.weilu.web.page;

import org.jspecify.annotations.NullMarked;
