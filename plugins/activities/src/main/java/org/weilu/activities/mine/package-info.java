/** A calendar of one's own: what one signed up for, at an address that nobody guesses and that can be taken back. */
@NullMarked
package org.weilu.activities.mine;

import org.jspecify.annotations.NullMarked;
