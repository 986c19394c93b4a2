package org.weilu.activities.desk;

import org.weilu.activities.activity.Activities;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;

/** Wires the leader's desk. */
public final class DeskFeature implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(DeskActivitiesPage.class);

    @Override
    public void start(PluginContext portal) {
        portal.add(new PageMount("/desk/activities", DeskActivitiesPage.class));
        portal.add(new PageMount("/desk/activities/${id}", EditPage.class));
        portal.add(new PageMount("/desk/activities/${id}/cancel", CancelPage.class));
        portal.add(new PageMount("/desk/activities/${id}/dates", DatesPage.class));
        portal.add(new PageMount("/desk/activities/${id}/dates/${date}", MovePage.class));
        portal.add(new PageMount("/desk/activities/${id}/series", SeriesPage.class));
        portal.add(new PageMount("/desk/activities/${id}/letter", LetterPage.class));
        portal.add(new ResourceMount("/desk/activities/${id}/guests.csv", new GuestsResource()));
        portal.add(new DeskEntry(
                "/desk/activities",
                100,
                "calendar",
                language -> TEXTS.say(language, "tool"),
                language -> TEXTS.say(language, "hint"),
                Activities.CREATE));
    }
}
