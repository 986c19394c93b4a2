package org.weilu.signup.page;

import org.weilu.signup.api.Signups;
import org.weilu.spi.PluginContext;
import org.weilu.ui.DeskEntry;
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
        portal.add(new PageMount("/signup/${occasion}/door", DoorPage.class));
        portal.add(new PageMount("/desk/signup", CounterPage.class));
        portal.add(new PageMount("/desk/signup/${person}", CounterSignupPage.class));
        portal.add(new PageMount("/desk/signup/slip/${party}", SlipPage.class));
        portal.add(new DeskEntry(
                "/desk/signup",
                120,
                "ticket",
                language -> "en".equals(language.getLanguage()) ? "Sign others up" : "替人报名",
                language -> "en".equals(language.getLanguage())
                        ? "At the counter, for neighbours without a phone"
                        : "在窗口，给不用手机的邻居报名",
                Signups.ON_BEHALF));
        portal.add(new PageMount("/me/signup", MySignupsPage.class));
        portal.add(new PageMount("/me/signup/${party}", TicketPage.class));
        portal.add(new PageMount("/me/signup/${party}/cancel", CancelPage.class));
        portal.add(new ResourceMount("/me/signup/${party}/calendar.ics", new TicketCalendarResource()));
    }
}
