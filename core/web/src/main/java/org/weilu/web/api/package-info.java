/** The HTTP API for programs: Jersey, problems, tokens, repeated requests, and the document of what runs. */
@NullMarked
package org.weilu.web.api;

import org.jspecify.annotations.NullMarked;
