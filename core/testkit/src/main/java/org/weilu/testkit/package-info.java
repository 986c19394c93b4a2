/** A portal in a test: databases, a clock, fakes, and the rules that every module keeps. */
@NullMarked
package org.weilu.testkit;

import org.jspecify.annotations.NullMarked;
