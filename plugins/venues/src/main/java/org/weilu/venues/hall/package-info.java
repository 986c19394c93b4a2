/** What hangs in the house: the screen in the hall, the signs at the doors, the sheet of the week; nothing private. */
@NullMarked
package org.weilu.venues.hall;

import org.jspecify.annotations.NullMarked;
