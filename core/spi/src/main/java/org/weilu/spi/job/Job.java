package org.weilu.spi.job;

import org.weilu.spi.ExtensionPoint;

/** Work by the clock; never runs twice at once, on several nodes either. Its failure is logged, and it runs again. */
public interface Job extends ExtensionPoint {
    /** Unique, starts with the plugin's id: {@code news.publish}. */
    String name();

    Schedule schedule();

    void run() throws Exception;
}
