package org.weilu.news.desk;

import java.util.Locale;
import java.util.stream.Stream;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.news.article.Articles;
import org.weilu.news.article.DeskShelves;
import org.weilu.news.article.DraftLine;
import org.weilu.news.article.Shelf;
import org.weilu.news.article.Stage;
import org.weilu.news.column.Columns;
import org.weilu.news.column.NewsColumn;
import org.weilu.spi.Listing;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.ToolPage;

/** The desk's articles: drafts, what waits for this visitor, what is scheduled, published, withdrawn. */
public final class NewsDeskPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public NewsDeskPage(PageParameters parameters) {
        super(parameters, Articles.WRITE);
    }

    private Shelf shelf() {
        return Stream.of(Shelf.values())
                .filter(shelf -> word(shelf).equals(parameter("shelf")))
                .findFirst()
                .orElse(Shelf.DRAFTS);
    }

    private static String word(Shelf shelf) {
        return shelf.name().toLowerCase(Locale.ROOT);
    }

    @Override
    protected void build() {
        write(html -> {
            html.open("div", "class", "actions");
            html.button(href("/desk/news/new"), getString("new"), false).close();
        });
        write(this::writeTabs);
        write(this::writeList);
    }

    private void writeTabs(Html html) {
        html.open("nav", "class", "tabs", "aria-label", getString("shelves")).open("ul");
        for (Shelf shelf : Shelf.values()) {
            long count = use(DeskShelves.class).count(visitor(), shelf);
            String words = getString(word(shelf)) + (count == 0 ? "" : " " + count);
            html.open("li");
            html.link(
                    href("/desk/news?shelf=" + word(shelf)),
                    words,
                    "class",
                    "tab",
                    "aria-current",
                    shelf == shelf() ? "page" : null);
            html.close();
        }
        html.close(2);
    }

    private void writeList(Html html) {
        Listing<DraftLine> list = use(DeskShelves.class).list(visitor(), shelf(), slice());
        if (list.items().isEmpty()) {
            String picture = host().themed(getRequestCycle(), "images/empty-inbox.svg");
            Parts.empty(html, picture, getString("empty." + word(shelf())), "");
            return;
        }
        html.open("ol", "class", "rows");
        list.items().forEach(line -> writeLine(html, line));
        html.close();
        pager(html, href("/desk/news?shelf=" + word(shelf())), list);
    }

    private void writeLine(Html html, DraftLine line) {
        html.open("li", "class", "row");
        times().dateBlock(html, line.published() == null ? line.headAt() : line.published(), false);
        html.open("div", "class", "row-body").open("h2", "class", "row-title");
        html.link(href("/desk/news/" + line.id()), line.title()).close();
        html.open("p", "class", "row-meta").leaf("span", column(line.column()));
        if (!line.byline().isEmpty()) {
            html.leaf("span", line.byline());
        }
        html.leaf("span", getString("saved") + " " + times().dateTime(line.headAt()));
        html.close(2).open("div", "class", "row-side");
        stage(html, line.stage(), getString("stage." + line.stage().word()));
        if (line.ahead() && (line.stage() == Stage.PUBLISHED || line.stage() == Stage.SCHEDULED)) {
            html.badge(line.waiting() ? "review" : "draft", getString("ahead"));
        }
        html.close(2);
    }

    static void stage(Html html, Stage stage, String words) {
        html.badge(
                switch (stage) {
                    case DRAFT -> "draft";
                    case IN_REVIEW -> "review";
                    case SCHEDULED -> "soon";
                    case PUBLISHED -> "live";
                    case WITHDRAWN -> "cancelled";
                },
                words);
    }

    private String column(String slug) {
        return use(Columns.class)
                .find(site().slug(), slug)
                .map((NewsColumn known) -> known.name(getLocale()))
                .orElse(slug);
    }
}
