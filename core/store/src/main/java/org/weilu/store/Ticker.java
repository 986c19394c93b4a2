package org.weilu.store;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A daemon thread that does something now and then, and at once when woken. It is never interrupted. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Thread thread;
    private final Duration pause;
    private final Runnable work;
    private volatile boolean ending;
    private volatile boolean woken;

    Ticker(String name, Duration pause, Runnable work) {
        this.pause = pause;
        this.work = work;
        thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    void wake() {
        woken = true;
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!ending) {
            woken = false;
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.warn("{} will try again: {}", thread.getName(), e.toString());
            }
            if (!woken && !ending) {
                LockSupport.parkNanos(this, pause.toNanos());
            }
        }
    }

    @Override
    public void close() {
        ending = true;
        LockSupport.unpark(thread);
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
