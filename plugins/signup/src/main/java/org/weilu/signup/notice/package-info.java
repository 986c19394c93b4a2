/** Notices about parties: planned with the cause, worded at sending. */
@NullMarked
package org.weilu.signup.notice;

import org.jspecify.annotations.NullMarked;
