/** What sign-up keeps of a person. */
@NullMarked
package org.weilu.signup.record;

import org.jspecify.annotations.NullMarked;
