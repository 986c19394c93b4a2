package org.weilu.ui;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;

/** What the pages of a signed-in person share: a stranger is led to the door, and the tabs. */
public abstract class MePage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(MePage.class);
    private static final List<String> TABS = List.of("", "/profile", "/household", "/notices", "/privacy", "/security");

    protected MePage(PageParameters parameters) {
        super(parameters);
        if (!visitor().isSignedIn()) {
            throw new PortalException(
                    Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", TEXTS.say(getLocale(), "signin")));
        }
    }

    /** Its part of the address after {@code /me}. */
    protected abstract String tab();

    protected abstract void parts();

    @Override
    protected final void build() {
        write(this::writeTabs);
        parts();
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        if (!tab().isEmpty()) {
            way.add(1, new Parts.Crumb(TEXTS.say(getLocale(), "tab"), href("/me")));
        }
        return way;
    }

    private void writeTabs(Html html) {
        html.open("nav", "class", "tabs", "aria-label", TEXTS.say(getLocale(), "tab"))
                .open("ul");
        for (String tab : TABS) {
            html.open("li");
            html.link(
                    href("/me" + tab),
                    TEXTS.say(getLocale(), "tab" + tab.replace('/', '.')),
                    "class",
                    "tab",
                    "aria-current",
                    tab.equals(tab()) ? "page" : null);
            html.close();
        }
        html.close(2);
    }
}
