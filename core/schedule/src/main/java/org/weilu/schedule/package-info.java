/** Jobs on Quartz; notices, the outbox and the channels mail and inbox. */
@NullMarked
package org.weilu.schedule;

import org.jspecify.annotations.NullMarked;
