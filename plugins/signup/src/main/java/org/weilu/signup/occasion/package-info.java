/** Occasions: what has a capacity, and its counters. */
@NullMarked
package org.weilu.signup.occasion;

import org.jspecify.annotations.NullMarked;
