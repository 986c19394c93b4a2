package org.weilu.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread brings about. */
public final class Eventually {
    private Eventually() {}

    /** Returns as soon as the assertion holds; passes on its last failure when the time is over. */
    public static void holds(Duration most, Runnable assertion) {
        long end = System.nanoTime() + most.toNanos();
        while (true) {
            try {
                assertion.run();
                return;
            } catch (AssertionError e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }
}
