/** What an operator sees: health, commands, links, personal data. */
@NullMarked
package org.weilu.spi.operation;

import org.jspecify.annotations.NullMarked;
