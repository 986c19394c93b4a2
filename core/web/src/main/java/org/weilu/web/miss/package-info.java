/** Words that found nothing, kept without who typed them, for those who write. */
@NullMarked
package org.weilu.web.miss;

import org.jspecify.annotations.NullMarked;
