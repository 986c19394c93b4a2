package org.weilu.kernel;

/** Tells what ends more than a plugin from what a plugin has done to itself. */
final class Fatal {
    private Fatal() {}

    /** A full heap is everybody's; a stack that overflowed is empty again once it was caught. */
    static void passOn(Throwable failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        if (failure instanceof VirtualMachineError error && !(failure instanceof StackOverflowError)) {
            throw error;
        }
    }
}
