/** The words of {@code ./weilu admin}, in the portal's process, and the door through which a terminal sends them. */
@NullMarked
package org.weilu.app.admin;

import org.jspecify.annotations.NullMarked;
