package org.weilu.documents;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The last gate before a page: what is not allowed here is not in the HTML, whatever wrote it. */
final class PageHtml {
    private static final Pattern FOREIGN = Pattern.compile("(?i)https?://[^/\\\\@\\s?#]+([/?#].*)?", Pattern.DOTALL);
    private static final Pattern MAIL = Pattern.compile("(?i)mailto:[^\\s<>\"%?&]+@[^\\s<>\"%?&]+");
    private static final Pattern PHONE = Pattern.compile("(?i)tel:[+0-9-]{3,20}");
    private static final Pattern START = Pattern.compile("[0-9]{1,6}");

    // The sanitizer writes the commas of a Chinese sentence as numbers; these marks mean nothing to HTML.
    private static final Pattern FULL_WIDTH = Pattern.compile("&#x(ff(?:0[1589c-f]|1[0-9abf]|2[1-9a-f]|3[0-9a]|5e));");

    private final PolicyFactory policy = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote")
            .allowElements("pre", "code", "em", "strong", "del", "table", "thead", "tbody", "tr", "th", "td")
            .allowElements(PageHtml::link, "a")
            .allowElements(PageHtml::picture, "img")
            .allowUrlProtocols("http", "https", "mailto", "tel")
            .allowAttributes("href")
            .matching((element, attribute, value) -> isLink(value) ? value.strip() : null)
            .onElements("a")
            .allowAttributes("src")
            .matching((element, attribute, value) -> isOwn(value) ? value.strip() : null)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("title")
            .onElements("a", "img")
            .allowAttributes("start")
            .matching(START)
            .onElements("ol")
            .toFactory();

    String clean(String html) {
        return FULL_WIDTH
                .matcher(policy.sanitize(html))
                .replaceAll(code -> Character.toString(Integer.parseInt(code.group(1), 16)));
    }

    private static @Nullable String link(String element, List<String> attributes) {
        String href = valueOf(attributes, "href");
        if (href == null) {
            return null;
        }
        if (href.toLowerCase(Locale.ROOT).startsWith("http")) {
            attributes.add("rel");
            attributes.add("nofollow noopener");
        }
        return element;
    }

    private static @Nullable String picture(String element, List<String> attributes) {
        if (valueOf(attributes, "src") == null) {
            return null;
        }
        if (valueOf(attributes, "alt") == null) {
            attributes.add("alt");
            attributes.add("");
        }
        attributes.add("loading");
        attributes.add("lazy");
        return element;
    }

    private static @Nullable String valueOf(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return attributes.get(i + 1);
            }
        }
        return null;
    }

    private static boolean isLink(String value) {
        String address = value.strip();
        return isOwn(address)
                || FOREIGN.matcher(address).matches()
                || MAIL.matcher(address).matches()
                || PHONE.matcher(address).matches();
    }

    /** True for an address that cannot lead away from the portal: no scheme, no host, nothing that a browser mends. */
    static boolean isOwn(String value) {
        String address = value.strip();
        if (address.isEmpty() || address.startsWith("//") || address.indexOf('\\') >= 0) {
            return false;
        }
        int colon = address.indexOf(':');
        boolean scheme = colon >= 0 && address.substring(0, colon).chars().noneMatch(c -> "/?#".indexOf(c) >= 0);
        return !scheme && address.chars().noneMatch(c -> c < ' ' || c == 127);
    }
}
