/** What belongs to the person who is signed in. */
@NullMarked
package org.weilu.web.me;

import org.jspecify.annotations.NullMarked;
