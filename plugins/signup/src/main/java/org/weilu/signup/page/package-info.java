/** Pages: the panel, signing up, the ticket, who comes. */
@NullMarked
package org.weilu.signup.page;

import org.jspecify.annotations.NullMarked;
