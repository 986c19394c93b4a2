package org.weilu.web.error;

import java.io.Serializable;
import java.util.List;

/**
 * What went wrong, as a visitor is told.
 *
 * @param words of who refused; empty for the page's own
 * @param number under which the log has it; empty if there is nothing to look up
 * @param again the address where the visitor can start again; empty for none
 * @param typed what was typed into a form that could not be taken, so that it is not lost
 */
record Fault(int status, String words, String number, String again, List<String> typed) implements Serializable {
    Fault {
        typed = List.copyOf(typed);
    }

    Fault(int status, String words, String number) {
        this(status, words, number, "", List.of());
    }

    /** A page of a list that is not there; {@code first} is its first page. */
    static Fault unknownPlace(String first) {
        return new Fault(422, "", "", first, List.of());
    }

    /** A form that the page does not have any more. */
    static Fault outOfDate(String page, List<String> typed) {
        return new Fault(410, "", "", page, typed);
    }
}
