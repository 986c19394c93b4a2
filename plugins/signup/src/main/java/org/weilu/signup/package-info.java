/** Places: capacity, parties, waiting lists, tickets. */
@NullMarked
package org.weilu.signup;

import org.jspecify.annotations.NullMarked;
