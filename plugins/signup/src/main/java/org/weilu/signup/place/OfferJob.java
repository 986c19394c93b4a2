package org.weilu.signup.place;

import java.time.Duration;
import org.weilu.spi.job.Job;
import org.weilu.spi.job.Schedule;

/** Hands on the places that nobody said yes to. */
record OfferJob(Offers offers) implements Job {
    @Override
    public String name() {
        return "signup.offers";
    }

    @Override
    public Schedule schedule() {
        return Schedule.every(Duration.ofSeconds(30));
    }

    @Override
    public void run() {
        offers.sweep();
    }
}
