/** What pages are built from: the frame, mounts, menus, slots and components. */
@NullMarked
package org.weilu.ui;

import org.jspecify.annotations.NullMarked;
