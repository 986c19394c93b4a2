/** What keeps strangers and other sites out. */
@NullMarked
package org.weilu.web.security;

import org.jspecify.annotations.NullMarked;
