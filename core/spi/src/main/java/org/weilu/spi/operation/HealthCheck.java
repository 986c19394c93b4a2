package org.weilu.spi.operation;

import org.jspecify.annotations.Nullable;
import org.weilu.spi.ExtensionPoint;

/** Says whether a part is ready to serve; asked by {@code /health/ready} and {@code ./weilu admin doctor}. */
public interface HealthCheck extends ExtensionPoint {
    String name();

    Health check();

    /** @param reason what is wrong, for the operator; null if healthy */
    record Health(boolean healthy, @Nullable String reason) {
        public static Health good() {
            return new Health(true, null);
        }

        public static Health bad(String reason) {
            return new Health(false, reason);
        }
    }
}
