/** The page cache: public pages for strangers, kept until something that they show changes. */
@NullMarked
package org.weilu.app.cache;

import org.jspecify.annotations.NullMarked;
