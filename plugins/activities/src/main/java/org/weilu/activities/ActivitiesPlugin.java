package org.weilu.activities;

import java.util.List;
import org.weilu.activities.activity.ActivityFeature;
import org.weilu.activities.content.ContentFeature;
import org.weilu.activities.desk.DeskFeature;
import org.weilu.activities.feed.FeedFeature;
import org.weilu.activities.http.HttpFeature;
import org.weilu.activities.ics.IcsFeature;
import org.weilu.activities.list.ListFeature;
import org.weilu.activities.mine.MineFeature;
import org.weilu.activities.month.MonthFeature;
import org.weilu.activities.week.WeekFeature;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;

/** The only wiring: each feature says what it adds. */
public final class ActivitiesPlugin implements PortalPlugin {
    @Override
    public void start(PluginContext portal) {
        List<PortalPlugin> features = List.of(
                new ActivityFeature(),
                new ListFeature(),
                new MonthFeature(),
                new WeekFeature(),
                new MineFeature(),
                new FeedFeature(),
                new HttpFeature(),
                new ContentFeature(),
                new DeskFeature(),
                new IcsFeature());
        features.forEach(feature -> feature.start(portal));
    }
}
