package org.weilu.signup.api;

/**
 * How an occasion went.
 *
 * @param expected people with a place
 * @param came how many of them were seen at the door
 * @param walkIns how many came without having signed up
 */
public record Day(int expected, int came, int walkIns) {
    public int missing() {
        return expected - came;
    }
}
