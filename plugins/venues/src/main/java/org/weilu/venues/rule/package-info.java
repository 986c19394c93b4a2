/** What the house asks of everybody who wants a room, one object a rule. */
@NullMarked
package org.weilu.venues.rule;

import org.jspecify.annotations.NullMarked;
