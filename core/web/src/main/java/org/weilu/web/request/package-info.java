/** One request: who asks, on which site, which page answers. */
@NullMarked
package org.weilu.web.request;

import org.jspecify.annotations.NullMarked;
