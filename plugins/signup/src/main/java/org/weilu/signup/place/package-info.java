/** Places given, waited for and let go, each in one transaction. */
@NullMarked
package org.weilu.signup.place;

import org.jspecify.annotations.NullMarked;
