package org.weilu.web.search;

import java.util.List;
import org.weilu.ui.Html;
import org.weilu.web.search.Choices.Choice;
import org.weilu.web.search.Choices.Group;

/** Writes filters as links with counts: folded on a phone, beside the results elsewhere. */
record FilterPanel(SearchPage page) {
    private static final int SHOWN = 6;

    void write(Html html, Asked asked, List<Group> groups) {
        html.open("aside", "class", "side filters", "aria-label", page.getString("filters"));
        html.open("details", "class", "nav-toggle").open("summary").icon("menu");
        html.text(page.getString("filters"));
        if (asked.filters() > 0) {
            html.text(" ").leaf("span", asked.filters(), "class", "filter-count");
        }
        html.close(2).open("div", "class", "filter-groups");
        groups.forEach(group -> group(html, group));
        html.close(2);
    }

    private void group(Html html, Group group) {
        html.open("section").leaf("h2", group.title(), "class", "filter-title");
        list(html, group.choices().subList(0, Math.min(SHOWN, group.choices().size())));
        if (group.choices().size() > SHOWN) {
            List<Choice> rest = group.choices().subList(SHOWN, group.choices().size());
            boolean open = rest.stream().anyMatch(Choice::chosen);
            html.open("details", "class", "filter-more", "open", open ? "open" : null);
            html.leaf("summary", page.getString("filters.more"));
            list(html, rest);
            html.close();
        }
        html.close();
    }

    private void list(Html html, List<Choice> choices) {
        html.open("ul", "class", "filter-list");
        for (Choice choice : choices) {
            html.open("li")
                    .open(
                            "a",
                            "class",
                            "filter-choice",
                            "href",
                            Html.safe(page.address(choice.address())),
                            "aria-current",
                            choice.chosen() ? "true" : null);
            html.leaf("span", choice.words())
                    .leaf("span", choice.count(), "class", "filter-count")
                    .close(2);
        }
        html.close();
    }

    /** What is chosen, each a link to the same search without it. */
    void chosen(Html html, List<Choice> chosen, Asked without) {
        if (chosen.isEmpty()) {
            return;
        }
        html.open("ul", "class", "filter-chosen", "aria-label", page.getString("filters.chosen"));
        for (Choice choice : chosen) {
            html.open("li").open("a", "class", "filter-chip", "href", Html.safe(page.address(choice.address())));
            html.leaf("span", page.getString("filters.without"), "class", "visually-hidden");
            html.text(choice.words()).leaf("span", "×", "aria-hidden", "true").close(2);
        }
        if (chosen.size() > 1) {
            html.open("li")
                    .link(page.address(without), page.getString("filters.none"))
                    .close();
        }
        html.close();
    }
}
