/** Rules: each says why somebody may not come. */
@NullMarked
package org.weilu.signup.rule;

import org.jspecify.annotations.NullMarked;
