package org.weilu.news.desk;

import java.util.List;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.jspecify.annotations.Nullable;
import org.weilu.news.article.Articles;
import org.weilu.news.article.Draft;
import org.weilu.news.article.Manuscript;
import org.weilu.spi.access.Permission;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.media.Assets;
import org.weilu.ui.Html;
import org.weilu.ui.Parts;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** A page of the desk about one article. */
abstract class ArticleToolPage extends ToolPage {
    private static final long serialVersionUID = 1L;
    private transient @Nullable Draft draft;

    ArticleToolPage(PageParameters parameters, Permission permission, boolean keepsTyped) {
        super(parameters, permission, keepsTyped);
    }

    final Draft draft() {
        if (draft == null) {
            draft = use(Articles.class).find(visitor(), parameter("id")).orElseThrow(StackPage::notFound);
        }
        return draft;
    }

    /** What was read is not what is there any more. */
    final void forget() {
        draft = null;
    }

    final String desk() {
        return href("/desk/news/" + draft().id());
    }

    @Override
    protected List<Parts.Crumb> way() {
        List<Parts.Crumb> way = super.way();
        way.add(2, new Parts.Crumb(getString("desk.news"), href("/desk/news")));
        return way;
    }

    /** The article as its readers will see it. */
    final void writeLook(Html html, Manuscript words) {
        html.open("div", "class", "panel stack");
        writePicture(html, words.cover());
        writeWords(
                html,
                words.chinese().title(),
                words.chinese().summary(),
                words.chinese().body(),
                "zh-CN");
        if (!words.english().title().isEmpty()) {
            html.single("hr");
            writeWords(
                    html,
                    words.english().title(),
                    words.english().summary(),
                    words.english().body(),
                    "en");
        }
        if (!words.note().isEmpty()) {
            Parts.notice(html, "info", getString("note"), words.note());
        }
        html.close();
    }

    private void writeWords(Html html, String title, String summary, String body, String language) {
        html.open("article", "class", "prose", "lang", language).leaf("h2", title);
        if (!summary.isEmpty()) {
            html.leaf("p", summary, "class", "lead");
        }
        html.sanitized(use(Markdown.class).html(body)).close();
    }

    final void writePicture(Html html, @Nullable Picture cover) {
        Assets.Asset asset =
                cover == null ? null : use(Assets.class).find(cover.asset()).orElse(null);
        if (cover == null || asset == null) {
            return;
        }
        html.open("figure", "class", "photo");
        html.single(
                "img",
                "src",
                use(Assets.class).path(cover.asset(), 640),
                "alt",
                cover.alt(),
                "width",
                String.valueOf(asset.width()),
                "height",
                String.valueOf(asset.height()));
        html.open("figcaption").text(cover.alt() + " ").leaf("span", cover.credit(), "class", "photo-credit");
        html.close(2);
    }
}
