/** Roles, grants, and who may do what. */
@NullMarked
package org.weilu.community.access;

import org.jspecify.annotations.NullMarked;
