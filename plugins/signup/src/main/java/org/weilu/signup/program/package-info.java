/** Sign-ups for programs. */
@NullMarked
package org.weilu.signup.program;

import org.jspecify.annotations.NullMarked;
