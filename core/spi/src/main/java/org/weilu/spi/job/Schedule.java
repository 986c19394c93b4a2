package org.weilu.spi.job;

import java.time.Duration;

/** When a job runs. */
public sealed interface Schedule {
    /** Again and again, this long after the last run began; a run that was missed is made up once. */
    record Every(Duration interval) implements Schedule {
        public Every {
            if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("at least a second: " + interval);
            }
        }
    }

    /** At times by a Quartz cron expression, in the main site's zone: {@code 0 30 3 * * ?} is half past three. */
    record Cron(String expression) implements Schedule {}

    static Schedule every(Duration interval) {
        return new Every(interval);
    }

    static Schedule cron(String expression) {
        return new Cron(expression);
    }
}
