@NullMarked
package org.weilu.app;

import org.jspecify.annotations.NullMarked;
