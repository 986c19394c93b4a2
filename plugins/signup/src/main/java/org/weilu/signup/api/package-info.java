/** Places: what other plugins say and ask of capacity, parties and waiting lists. */
@NullMarked
package org.weilu.signup.api;

import org.jspecify.annotations.NullMarked;
