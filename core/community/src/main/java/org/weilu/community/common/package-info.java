/** What the features of the community share: refusals, cursors, a cache that is never stale on this node. */
@NullMarked
package org.weilu.community.common;

import org.jspecify.annotations.NullMarked;
