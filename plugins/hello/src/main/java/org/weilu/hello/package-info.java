/** The smallest plugin: a page and a word in the menu. */
@NullMarked
package org.weilu.hello;

import org.jspecify.annotations.NullMarked;
