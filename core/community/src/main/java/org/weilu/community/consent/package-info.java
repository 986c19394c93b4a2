/** Consents per purpose, with the version of the text and an expiry. */
@NullMarked
package org.weilu.community.consent;

import org.jspecify.annotations.NullMarked;
