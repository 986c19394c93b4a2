package org.weilu.signup.page;

import org.weilu.spi.PluginContext;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;

/** Wires the pages. */
public final class PageFeature {
    private PageFeature() {}

    public static void start(PluginContext portal) {
        portal.add(new PanelFiller());
        portal.add(new MineFiller());
        portal.add(new PageMount("/signup/${occasion}", SignupPage.class));
        portal.add(new PageMount("/signup/${occasion}/coming", ComingPage.class));
        portal.add(new PageMount("/signup/${occasion}/order/${party}", OrderPage.class));
        portal.add(new PageMount("/signup/${occasion}/admission", AdmissionPage.class));
        portal.add(new PageMount("/me/signup", MySignupsPage.class));
        portal.add(new PageMount("/me/signup/${party}", TicketPage.class));
        portal.add(new PageMount("/me/signup/${party}/cancel", CancelPage.class));
        portal.add(new ResourceMount("/me/signup/${party}/calendar.ics", new TicketCalendarResource()));
    }
}
