@NullMarked
package org.weilu.app.api;

import org.jspecify.annotations.NullMarked;
