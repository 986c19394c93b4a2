package org.weilu.venues.diary;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.weilu.spi.PluginContext;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.Holds;
import org.weilu.venues.api.Diary;
import org.weilu.venues.api.Venues;

/** Wires the diary. */
public final class DiaryFeature {
    private DiaryFeature() {}

    /** @param askers who asked, by the ids of bookings */
    public static Diary start(
            PluginContext portal, Venues venues, Function<Collection<String>, Map<String, String>> askers) {
        Diary diary = new HoldsDiary(
                portal.use(Holds.class),
                venues,
                portal.use(Access.class),
                portal.use(Almanac.class),
                portal.use(Clock.class),
                askers);
        portal.provide(Diary.class, diary);
        return diary;
    }
}
