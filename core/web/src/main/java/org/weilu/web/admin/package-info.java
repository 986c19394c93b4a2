/** Looking after the portal: plugins, people, grants, jobs, notices, the log, holidays, style. */
@NullMarked
package org.weilu.web.admin;

import org.jspecify.annotations.NullMarked;
