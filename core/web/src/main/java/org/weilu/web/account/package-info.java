/** Signing in and out, and making an account. */
@NullMarked
package org.weilu.web.account;

import org.jspecify.annotations.NullMarked;
