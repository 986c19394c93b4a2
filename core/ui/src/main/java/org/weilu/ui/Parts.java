package org.weilu.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.search.SearchResults;

/** The recurring parts of pages, written with {@link Html}. */
public final class Parts {
    private Parts() {}

    /** A step of the way to a page; the last one has no path. */
    public record Crumb(String words, @Nullable String path) {}

    public static void breadcrumbs(Html html, String label, List<Crumb> way) {
        html.open("nav", "aria-label", label).open("ol", "class", "breadcrumbs");
        for (Crumb crumb : way) {
            if (crumb.path() == null) {
                html.leaf("li", crumb.words(), "aria-current", "page");
            } else {
                html.open("li").link(crumb.path(), crumb.words()).close();
            }
        }
        html.close(2);
    }

    /** @param lead one sentence under the title; may be empty */
    public static void title(Html html, String title, String lead) {
        html.open("div", "class", "page-title").open("div", "class", "page-title-words");
        html.leaf("h1", title);
        if (!lead.isBlank()) {
            html.leaf("p", lead, "class", "lead");
        }
        html.close(2);
    }

    /** @param more words of the link beside it, {@code path} where it leads; null for none */
    public static void sectionHead(Html html, String id, String words, @Nullable String path, @Nullable String more) {
        html.open("div", "class", "section-head").leaf("h2", words, "id", id);
        if (path != null) {
            html.open("a", "class", "more", "href", Html.safe(path))
                    .text(more)
                    .icon("next")
                    .close();
        }
        html.close();
    }

    /** @param kind {@code info}, {@code success}, {@code warning} or {@code error}; {@code text} may be empty */
    public static void notice(Html html, String kind, String title, String text) {
        String icon = kind.equals("success") ? "check" : kind;
        html.open("div", "class", kind.equals("info") ? "notice" : "notice notice-" + kind, "role", "status");
        html.icon(icon).open("div").leaf("p", title, "class", "notice-title");
        if (!text.isBlank()) {
            html.leaf("p", text);
        }
        html.close(2);
    }

    /** @param picture address of a decorative picture, {@link PortalHost#themed} */
    public static void empty(Html html, String picture, String title, String text) {
        html.open("div", "class", "empty");
        html.single("img", "class", "empty-picture", "src", picture, "alt", "", "width", "240", "height", "180");
        html.leaf("h2", title).leaf("p", text, "class", "soft").close();
    }

    /**
     * Links to the first and the next page of a list; nothing if all of it is seen.
     *
     * @param path of the list with its filters; {@code after} is added to it
     */
    public static void pager(Html html, PagerWords words, String path, boolean first, @Nullable String next) {
        if (first && next == null) {
            return;
        }
        html.open("nav", "class", "pager", "aria-label", words.label()).open("ul");
        if (!first) {
            html.open("li").open("a", "href", Html.safe(path), "rel", "first").icon("previous");
            html.text(words.first()).close(2);
        }
        if (next != null) {
            String address = path + (path.contains("?") ? "&" : "?") + "after=" + encoded(next);
            html.open("li").open("a", "href", Html.safe(address), "rel", "next").text(words.next());
            html.icon("next").close(2);
        }
        html.close(2);
    }

    public record PagerWords(String label, String first, String next) {
        public static PagerWords in(Locale language) {
            return new PagerWords(
                    PortalForm.TEXTS.say(language, "pager"),
                    PortalForm.TEXTS.say(language, "pager.first"),
                    PortalForm.TEXTS.say(language, "pager.next"));
        }
    }

    /** Pieces of text, the found ones marked. */
    public static void pieces(Html html, List<SearchResults.Piece> pieces) {
        for (SearchResults.Piece piece : pieces) {
            if (piece.marked()) {
                html.leaf("mark", piece.text());
            } else {
                html.text(piece.text());
            }
        }
    }

    /** For the query of an address. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
