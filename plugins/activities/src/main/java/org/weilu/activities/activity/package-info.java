/** An activity with its dates: what it is, who may change it, where it is found. */
@NullMarked
package org.weilu.activities.activity;

import org.jspecify.annotations.NullMarked;
