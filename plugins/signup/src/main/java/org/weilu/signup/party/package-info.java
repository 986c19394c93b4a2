/** Parties: who comes together, and who waits. */
@NullMarked
package org.weilu.signup.party;

import org.jspecify.annotations.NullMarked;
