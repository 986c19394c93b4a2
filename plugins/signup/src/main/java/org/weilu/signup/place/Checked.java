package org.weilu.signup.place;

import java.util.List;
import java.util.Set;
import org.weilu.signup.api.Party;
import org.weilu.signup.api.Wish;

/**
 * A wish that has nothing against it so far.
 *
 * @param version of the plan that was asked; with another one the rules are asked again
 * @param maker and {@code told}: ids of who made it and who is told
 * @param guests the people with their names
 * @param kinds the classes to which each belongs
 */
record Checked(Wish wish, int version, String maker, String told, List<Party.Guest> guests, List<Set<String>> kinds) {
    List<String> people() {
        return wish.people();
    }

    int size() {
        return wish.people().size();
    }
}
