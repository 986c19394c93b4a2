package org.weilu.signup.api;

import java.util.List;
import org.weilu.spi.access.Visitor;

/**
 * What somebody wants, as rules see it.
 *
 * @param people ids, in the order in which they were named, nobody twice
 */
public record Wish(Visitor who, Occasion occasion, List<String> people) {
    public Wish {
        people = List.copyOf(people);
    }
}
