/** People and their accounts: signing in, passwords, codes, tokens. */
@NullMarked
package org.weilu.community.person;

import org.jspecify.annotations.NullMarked;
