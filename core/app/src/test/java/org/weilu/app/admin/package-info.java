@NullMarked
package org.weilu.app.admin;

import org.jspecify.annotations.NullMarked;
