/** The audit log: who did what to whom, on whose behalf, from where. */
@NullMarked
package org.weilu.community.audit;

import org.jspecify.annotations.NullMarked;
