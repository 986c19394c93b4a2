package org.weilu.web.frame;

import java.io.Serializable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.wicket.Component;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.ui.Html;
import org.weilu.ui.HtmlBlock;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageHead;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.Asking;

/** Writes what stands round every page. */
public final class Frame {
    private static final Texts TEXTS = Texts.of(Frame.class);
    private static final int ELDER_MENU = 4;
    private final Asking asking;
    private final Site site;
    private final Locale language;

    private Frame() {
        asking = PortalApplication.portal().asking();
        site = asking.site();
        language = asking.preferences().language();
    }

    public static Component head(String id, PageHead head) {
        return block(id, (frame, html) -> HeadWriter.write(html, head, frame.asking));
    }

    public static Component header(String id) {
        return block(id, Frame::writeHeader);
    }

    public static Component footer(String id) {
        return block(id, Frame::writeFooter);
    }

    @FunctionalInterface
    private interface Part extends Serializable {
        void write(Frame frame, Html html);
    }

    private static Component block(String id, Part part) {
        return new HtmlBlock(id, html -> part.write(new Frame(), html)).setRenderBodyOnly(true);
    }

    private String say(String key, Object... values) {
        return TEXTS.say(language, key, values);
    }

    private void writeHeader(Html html) {
        html.leaf("a", say("skip"), "class", "skip-link", "href", "#content");
        html.open("div", "class", "site-strip").open("div", "class", "wrap");
        html.leaf("p", place(), "class", "site-area");
        html.open("ul", "class", "site-tools");
        writeTools(html);
        html.close(3);
        html.open("header", "class", "site-header").open("div", "class", "wrap");
        html.open("a", "class", "site-name", "href", asking.href("/"));
        String logo = PortalApplication.portal().themed("images/logo.svg");
        html.single("img", "src", logo, "alt", "", "width", "56", "height", "56");
        html.open("span").text(site.name(language)).text(" ");
        html.leaf("small", site.motto(language)).close(2);
        html.open("details", "class", "nav-toggle")
                .open("summary")
                .icon("menu")
                .text(say("menu"))
                .close(2);
        html.open("div", "class", "site-panel");
        html.open("nav", "aria-label", say("navigation")).open("ul", "class", "nav-list");
        writeMenu(html);
        html.close(2);
        searchBox(html, "site-q", "", false);
        html.close(3);
    }

    private String place() {
        String area = site.area();
        if (area == null) {
            return site.address();
        }
        List<Area> path = PortalApplication.portal()
                .find(Areas.class)
                .map(areas -> areas.pathUp(area))
                .orElse(List.of());
        return String.join(
                " · ", path.reversed().stream().map(node -> node.name(language)).toList());
    }

    private void writeTools(Html html) {
        boolean elder = asking.preferences().elder();
        boolean english = Locale.ENGLISH.equals(language);
        tool(html, "elder", elder ? "0" : "1", "large-text", say(elder ? "standard" : "elder"), null);
        tool(html, "lang", english ? "zh" : "en", "globe", english ? "中文" : "English", english ? "zh-CN" : "en");
        Visitor visitor = asking.visitor();
        if (!visitor.isSignedIn()) {
            html.open("li").open("a", "class", "tool", "href", asking.href("/signin"));
            html.icon("person").text(say("signin")).close(2);
            return;
        }
        String name = PortalApplication.portal()
                .find(People.class)
                .flatMap(people -> people.find(visitor, visitor.personId()))
                .map(Person::name)
                .orElse(say("me"));
        html.open("li").open("details", "class", "me-menu").open("summary", "class", "tool");
        html.icon("person").text(name).close();
        html.open("ul", "class", "me-menu-list");
        html.open("li").link(asking.href("/me"), say("me")).close();
        tools().forEach((path, key) ->
                html.open("li").link(asking.href(path), say(key)).close());
        html.open("li").open("form", "action", asking.href("/signout"), "method", "post");
        html.leaf("button", say("signout"), "type", "submit").close(2);
        html.close(3);
    }

    private void tool(Html html, String name, String value, String icon, String words, @Nullable String lang) {
        html.open("li").open("form", "action", asking.href("/preference"), "method", "post");
        html.single("input", "type", "hidden", "name", "next", "value", here());
        html.open("button", "class", "tool", "type", "submit", "name", name, "value", value, "lang", lang);
        html.icon(icon).text(words).close(3);
    }

    // Where a tool leads back to: this page as it was asked for by GET; after a POST its path alone.
    private String here() {
        String query =
                asking.servlet().getMethod().equals("GET") ? asking.servlet().getQueryString() : null;
        return asking.servlet().getRequestURI() + (query == null ? "" : "?" + query);
    }

    private void writeMenu(Html html) {
        List<Extension<MenuEntry>> entries = PortalApplication.portal().extensions().of(MenuEntry.class).stream()
                .sorted(Comparator.comparingInt(entry -> entry.value().order()))
                .limit(asking.preferences().elder() ? ELDER_MENU : 12)
                .toList();
        String current = asking.servlet().getRequestURI();
        entries.forEach(entry -> entry.show(one -> one.words().apply(language))
                .ifPresent(words -> writeEntry(
                        html, null, current, entry.value().path(), entry.value().icon(), words)));
        // On a phone the menu is where people look; elsewhere it hangs under their name.
        tools().forEach((path, key) -> writeEntry(html, "nav-tools", current, path, "person", say(key)));
    }

    /** Where somebody works who has something to work with, by path. */
    private Map<String, String> tools() {
        Map<String, String> tools = new LinkedHashMap<>();
        for (String key : asking.visitor().isSignedIn() ? List.of("desk", "admin") : List.<String>of()) {
            if (PortalApplication.portal().hasTools("/" + key + "/")) {
                tools.put("/" + key, key);
            }
        }
        return tools;
    }

    private void writeEntry(Html html, @Nullable String look, String current, String to, String icon, String words) {
        String path = asking.href(to);
        String mark = current.equals(path) ? "page" : isWithin(current, path) ? "true" : null;
        html.open("li", "class", look).open("a", "class", "nav-link", "href", Html.safe(path), "aria-current", mark);
        html.icon(icon).text(words).close(2);
    }

    private static boolean isWithin(String current, String path) {
        return !path.equals("/") && current.startsWith(path + "/");
    }

    /** The search box; {@code large} on home and on the page of results. */
    public static void searchBox(Html html, String id, String words, boolean large) {
        Frame frame = new Frame();
        String label = frame.say("search.hint");
        html.open(
                "form",
                "class",
                large ? "search-box search-box-large" : "search-box",
                "role",
                "search",
                "action",
                frame.asking.href("/search"),
                "method",
                "get",
                "data-suggest",
                frame.asking.href("/search/suggest"),
                "data-found",
                frame.say("search.found"),
                "aria-label",
                frame.say(large ? "search.page" : "search.site"));
        html.leaf("label", label, "class", "visually-hidden", "for", id);
        html.single(
                "input",
                "id",
                id,
                "name",
                "q",
                "type",
                "search",
                "value",
                words.isEmpty() ? null : words,
                "maxlength",
                "200",
                "placeholder",
                label);
        html.open("button", "type", "submit")
                .icon("search")
                .leaf("span", frame.say("search"))
                .close(2);
    }

    private void writeFooter(Html html) {
        html.open("footer", "class", "site-footer").open("div", "class", "wrap");
        html.open("div").leaf("p", site.name(language), "class", "footer-name");
        if (!site.address().isBlank()) {
            html.leaf("p", site.address());
        }
        if (!site.phone().isBlank()) {
            html.open("p")
                    .icon("phone")
                    .link("tel:" + site.phone().replaceAll("[^0-9+]", ""), site.phone())
                    .close();
        }
        if (!site.email().isBlank()) {
            html.open("p").link("mailto:" + site.email(), site.email()).close();
        }
        html.close();
        List<Pages.StandingPage> pages = PortalApplication.portal()
                .find(Pages.class)
                .map(all -> all.all(site.slug()))
                .orElse(List.of());
        if (!pages.isEmpty()) {
            html.open("ul", "class", "footer-links");
            for (Pages.StandingPage page : pages) {
                html.open("li")
                        .link(asking.href("/pages/" + page.slug()), page.title(language))
                        .close();
            }
            html.close();
        }
        if (!site.filing().isBlank()) {
            html.open("p", "class", "filing")
                    .link("https://beian.miit.gov.cn/", site.filing(), "rel", "noopener")
                    .close();
        }
        html.close(2);
    }
}
