/** Who holds which resource when: the one conflict engine. */
@NullMarked
package org.weilu.community.hold;

import org.jspecify.annotations.NullMarked;
