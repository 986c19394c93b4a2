package org.weilu.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.Namespace;
import org.jdom2.input.SAXBuilder;
import org.junit.jupiter.api.Test;
import org.weilu.spi.document.Feeds;
import org.weilu.spi.document.Feeds.Feed;
import org.weilu.spi.document.Feeds.FeedItem;

final class FeedsTest {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Instant PUBLISHED = Instant.parse("2026-11-20T01:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-21T02:30:00Z");

    private final Feeds feeds = new Documents().feeds();

    @Test
    void readersFindEveryItemAgain() throws FeedException {
        SyndFeed read = new SyndFeedInput().build(new StringReader(written("围炉夜话", "<p>水开了，<em>请坐</em>。</p>")));

        assertThat(read.getFeedType()).isEqualTo("atom_1.0");
        assertThat(read.getTitle()).isEqualTo("柿子湾新闻");
        assertThat(read.getUri()).isEqualTo("https://example.org/news.atom");
        SyndEntry item = read.getEntries().getFirst();
        assertThat(item.getUri()).isEqualTo("tag:example.org,2026:news/0f3k");
        assertThat(item.getTitle()).isEqualTo("围炉夜话");
        assertThat(item.getLink()).isEqualTo("https://example.org/news/stove");
        assertThat(item.getAuthor()).isEqualTo("林晓禾");
        assertThat(item.getCategories()).extracting("name").containsExactly("通知", "𠮷野");
        assertThat(item.getDescription().getValue()).isEqualTo("摘要");
        assertThat(item.getContents().getFirst().getType()).isEqualTo("html");
        assertThat(item.getContents().getFirst().getValue()).isEqualTo("<p>水开了，<em>请坐</em>。</p>");
        assertThat(item.getPublishedDate().toInstant()).isEqualTo(PUBLISHED);
        assertThat(item.getUpdatedDate().toInstant()).isEqualTo(UPDATED);
    }

    @Test
    void saysWhatAtomWants() throws IOException, JDOMException {
        Element feed = root(written("围炉夜话", ""));

        assertThat(feed.getName()).isEqualTo("feed");
        assertThat(feed.getNamespace()).isEqualTo(ATOM);
        assertThat(feed.getAttributeValue("lang", Namespace.XML_NAMESPACE)).isEqualTo("zh-CN");
        assertThat(feed.getAttributeValue("base", Namespace.XML_NAMESPACE)).isEqualTo("https://example.org/news");
        assertThat(feed.getChildText("updated", ATOM)).isEqualTo("2026-11-21T02:30:00Z");
        assertThat(feed.getChildren("link", ATOM))
                .extracting(link -> link.getAttributeValue("rel") + " " + link.getAttributeValue("href"))
                .containsExactlyInAnyOrder("self https://example.org/news.atom", "alternate https://example.org/news");
        assertThat(feed.getChild("entry", ATOM).getChild("content", ATOM)).isNull();
    }

    @Test
    void letsNothingHostileThrough() throws IOException, JDOMException {
        String hostile = "</title><script>\u0000\u0008\ud83d ]]> & \"𠮷\"";
        Element entry = root(written(hostile, "<p onclick=x>a\u0001</p><script>alert(1)</script>"))
                .getChild("entry", ATOM);

        assertThat(entry.getChildText("title", ATOM)).isEqualTo("</title><script> ]]> & \"𠮷\"");
        assertThat(entry.getChildText("content", ATOM)).isEqualTo("<p>a</p>");
    }

    @Test
    void anEmptyOneIsAFeedToo() throws IOException, JDOMException {
        Element feed = root(feeds.atom(feed(List.of())));

        assertThat(feed.getChildren("entry", ATOM)).isEmpty();
        assertThat(feed.getChildText("id", ATOM)).isEqualTo("https://example.org/news.atom");
    }

    private String written(String title, String html) {
        return feeds.atom(feed(List.of(new FeedItem(
                "tag:example.org,2026:news/0f3k",
                "https://example.org/news/stove",
                title,
                "摘要",
                html,
                "林晓禾",
                List.of("通知", "𠮷野"),
                PUBLISHED,
                UPDATED))));
    }

    private static Feed feed(List<FeedItem> items) {
        return new Feed(
                "https://example.org/news.atom",
                "https://example.org/news.atom",
                "https://example.org/news",
                "柿子湾新闻",
                "",
                Locale.SIMPLIFIED_CHINESE,
                UPDATED,
                items);
    }

    private static Element root(String xml) throws IOException, JDOMException {
        Document document = new SAXBuilder().build(new StringReader(xml));
        return document.getRootElement();
    }
}
