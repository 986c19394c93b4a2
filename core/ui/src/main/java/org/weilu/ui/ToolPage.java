package org.weilu.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.wicket.Application;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;

/** A page of the desk or the administration: only for who has its permission, with the menu of tools beside it. */
public abstract class ToolPage extends StackPage {
    private static final long serialVersionUID = 1L;
    private static final Texts TEXTS = Texts.of(ToolPage.class);

    protected ToolPage(PageParameters parameters, Permission permission) {
        this(parameters, permission, false);
    }

    /**
     * @param keepsTyped true for a page that shows who was signed out meanwhile what they sent, and nothing else: its
     *     service refuses, and not a word is lost
     */
    protected ToolPage(PageParameters parameters, Permission permission, boolean keepsTyped) {
        super(parameters);
        boolean typed = keepsTyped && isPost() && !visitor().isSignedIn();
        if (!typed && !use(Access.class).hasAnywhere(visitor(), permission)) {
            throw refused(visitor());
        }
    }

    /** For a tool that needs the permission for one target, such as {@link Scoped#portal}. */
    protected ToolPage(PageParameters parameters, Permission permission, Scoped target) {
        super(parameters);
        if (!use(Access.class).allows(visitor(), permission, target)) {
            throw refused(visitor());
        }
    }

    /** What stops who may not use a tool: a stranger is led to the door. */
    public static PortalException refused(Visitor who) {
        Refusal.Kind kind = who.isSignedIn() ? Refusal.Kind.FORBIDDEN : Refusal.Kind.UNAUTHENTICATED;
        String words = TEXTS.say(who.language(), who.isSignedIn() ? "forbidden" : "signin");
        return new PortalException(Refusal.of(kind, who.isSignedIn() ? "forbidden" : "unauthenticated", words));
    }

    /** The tools under a path that the visitor may use, in their order. */
    public static List<DeskEntry> tools(String under) {
        PortalHost portal = (PortalHost) Application.get();
        Access access = portal.service(Access.class);
        Visitor who = portal.visitor(RequestCycle.get());
        return portal.extensions().of(DeskEntry.class).stream()
                .filter(tool -> tool.value().path().startsWith(under))
                .filter(tool -> tool.value().isFor(access, who))
                .flatMap(tool -> tool.show(one -> said(one, who.language())).stream())
                .sorted(Comparator.comparingInt(DeskEntry::order))
                .toList();
    }

    /** With its words said already, inside the guard: a plugin that has none is left out. */
    private static DeskEntry said(DeskEntry tool, Locale language) {
        String words = tool.words().apply(language);
        String hint = tool.hint().apply(language);
        return new DeskEntry(
                tool.path(), tool.order(), tool.icon(), any -> words, any -> hint, tool.permission(), tool.ofPortal());
    }

    @Override
    protected final boolean hasSide() {
        return true;
    }

    @Override
    protected final void writeSide(Html html) {
        html.open("nav", "class", "desk-side", "aria-label", TEXTS.say(getLocale(), "tools"));
        html.open("details", "class", "nav-toggle").open("summary").icon("menu");
        html.text(TEXTS.say(getLocale(), "tools")).close(2);
        html.open("ul", "class", "desk-list");
        group(html, "desk", tools("/desk/"));
        group(html, "admin", tools("/admin/"));
        html.close(2);
    }

    private void group(Html html, String name, List<DeskEntry> tools) {
        if (tools.isEmpty()) {
            return;
        }
        html.leaf("li", TEXTS.say(getLocale(), name), "class", "desk-group");
        String current = ((HttpServletRequest) getRequest().getContainerRequest()).getRequestURI();
        for (DeskEntry tool : tools) {
            String path = href(tool.path());
            String mark = current.equals(path) ? "page" : current.startsWith(path + "/") ? "true" : null;
            html.open("li")
                    .open("a", "href", Html.safe(path), "aria-current", mark)
                    .icon(tool.icon());
            html.text(tool.words().apply(getLocale())).close(2);
        }
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        boolean desk = RequestCycle.get().getRequest().getUrl().toString().startsWith("desk");
        way.add(1, new Parts.Crumb(TEXTS.say(getLocale(), desk ? "desk" : "admin"), href(desk ? "/desk" : "/admin")));
        return way;
    }

    protected final <S> S use(Class<S> type) {
        return ((PortalHost) Application.get()).service(type);
    }

    protected final Slice slice() {
        String after = parameter("after");
        return new Slice(after.isEmpty() ? null : after, 50);
    }

    protected final void head(Html html, String... keys) {
        html.open("thead").open("tr");
        for (String key : keys) {
            html.leaf("th", getString(key), "scope", "col");
        }
        html.close(2);
    }

    protected final void cell(Html html, String key, String words) {
        html.leaf("td", words, "data-label", getString(key));
    }
}
