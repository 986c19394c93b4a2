/** What every feature writes with. */
@NullMarked
package org.weilu.community.tools;

import org.jspecify.annotations.NullMarked;
