package org.weilu.documents;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.document.Markdown;

final class CommonmarkMarkdown implements Markdown {
    /** A long book chapter; whatever is longer is no page of a community. */
    static final int LONGEST = 200_000;

    // The parser looks for the end of a link up to the end of the word, from each link anew.
    private static final int MOST_LINKS = 2_000;

    private static final int DEEPEST = 32;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private final Parser parser = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST)
            .maxInlineNesting(DEEPEST)
            .build();
    // Tags in the text are shown as they were typed: nothing that somebody wrote disappears without a word.
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().extensions(EXTENSIONS).escapeHtml(true).build();
    private final PageHtml pageHtml = new PageHtml();

    @Override
    public String html(String markdown) {
        Node document = parse(markdown);
        document.accept(new PageShape());
        return pageHtml.clean(renderer.render(document));
    }

    @Override
    public String text(String markdown) {
        Node document = parse(markdown);
        document.accept(new PageShape());
        PlainText text = new PlainText();
        document.accept(text);
        return text.result();
    }

    private Node parse(String markdown) {
        if (markdown.length() > LONGEST || links(markdown) > MOST_LINKS) {
            throw new PortalException(Refusal.invalid(
                    "text",
                    "文章太长：最多 %1$d 字、%2$d 个链接。 The text is too long: at most %1$d characters and %2$d links."
                            .formatted(LONGEST, MOST_LINKS)));
        }
        return parser.parse(markdown);
    }

    private static int links(String markdown) {
        int found = 0;
        for (int at = markdown.indexOf("]("); at >= 0; at = markdown.indexOf("](", at + 2)) {
            found++;
        }
        return found;
    }
}
