/** The Wicket application, the portal's own pages, theming, and the HTTP API. */
@NullMarked
package org.weilu.web;

import org.jspecify.annotations.NullMarked;
