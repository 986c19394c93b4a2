package org.weilu.web.error;

import java.io.Serializable;

/**
 * What went wrong, as a visitor is told.
 *
 * @param words of who refused; empty for the page's own
 * @param number under which the log has it; empty if there is nothing to look up
 */
record Fault(int status, String words, String number) implements Serializable {}
