package org.weilu.documents;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.weilu.spi.document.Feeds;

/** ROME knows Atom; the language and the base of links, which it does not write, are added to its tree. */
final class RomeFeeds implements Feeds {
    private final PageHtml pageHtml = new PageHtml();

    @Override
    public String atom(Feed feed) {
        Document document = tree(wire(feed));
        document.getRootElement()
                .setAttribute("lang", feed.language().toLanguageTag(), Namespace.XML_NAMESPACE)
                .setAttribute("base", feed.link(), Namespace.XML_NAMESPACE);
        return new XMLOutputter(Format.getRawFormat()).outputString(document);
    }

    // ROME keeps dates of the old kind.
    @SuppressWarnings("JavaUtilDate")
    private static Date date(Instant instant) {
        return Date.from(instant);
    }

    private static Document tree(com.rometools.rome.feed.atom.Feed feed) {
        try {
            return new WireFeedOutput().outputJDom(feed);
        } catch (FeedException e) {
            throw new IllegalStateException("a feed that cannot be written: " + feed.getId(), e);
        }
    }

    private com.rometools.rome.feed.atom.Feed wire(Feed feed) {
        var wire = new com.rometools.rome.feed.atom.Feed("atom_1.0");
        wire.setId(feed.id());
        wire.setTitleEx(words(feed.title()));
        if (!feed.subtitle().isBlank()) {
            wire.setSubtitle(words(feed.subtitle()));
        }
        wire.setUpdated(date(feed.updated()));
        wire.setOtherLinks(List.of(link("self", "application/atom+xml", feed.self())));
        wire.setAlternateLinks(List.of(link("alternate", "text/html", feed.link())));
        wire.setEntries(feed.items().stream().map(this::entry).toList());
        return wire;
    }

    private Entry entry(FeedItem item) {
        Entry entry = new Entry();
        entry.setId(item.id());
        entry.setTitleEx(words(item.title()));
        entry.setAlternateLinks(List.of(link("alternate", "text/html", item.link())));
        entry.setPublished(date(item.published()));
        entry.setUpdated(date(item.updated()));
        // Atom wants an author; where nobody is named it is the place itself.
        entry.setAuthors(List.of(author(item.author())));
        entry.setCategories(item.categories().stream().map(RomeFeeds::category).toList());
        if (!item.summary().isBlank()) {
            entry.setSummary(words(item.summary()));
        }
        if (!item.html().isBlank()) {
            entry.setContents(List.of(content("html", pageHtml.clean(item.html()))));
        }
        return entry;
    }

    private static SyndPerson author(String name) {
        Person person = new Person();
        person.setName(plain(name));
        return person;
    }

    private static Category category(String term) {
        Category category = new Category();
        category.setTerm(plain(term));
        return category;
    }

    private static Link link(String relation, String type, String address) {
        Link link = new Link();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static Content words(String words) {
        return content("text", words);
    }

    private static Content content(String type, String value) {
        Content content = new Content();
        content.setType(type);
        content.setValue(plain(value));
        return content;
    }

    /** Characters that XML does not have would make the whole feed unreadable. */
    private static String plain(String words) {
        return words.codePoints()
                .filter(Verifier::isXMLCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
