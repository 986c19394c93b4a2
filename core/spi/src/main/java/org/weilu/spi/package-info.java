/** What a plugin is, what it gets, how it offers and collects, and how it says no. */
@NullMarked
package org.weilu.spi;

import org.jspecify.annotations.NullMarked;
