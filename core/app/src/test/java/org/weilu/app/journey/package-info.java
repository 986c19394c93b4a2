/** What people do with the portal, done in a browser on a portal that runs as it does for them. */
@NullMarked
package org.weilu.app.journey;

import org.jspecify.annotations.NullMarked;
