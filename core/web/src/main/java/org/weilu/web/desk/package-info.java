/** The ways in to daily work and to administration. */
@NullMarked
package org.weilu.web.desk;

import org.jspecify.annotations.NullMarked;
