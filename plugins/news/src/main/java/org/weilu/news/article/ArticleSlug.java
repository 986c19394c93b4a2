package org.weilu.news.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Predicate;
import org.weilu.spi.Slug;

/** The last part of an article's address: its title, as far as an address can carry it. */
final class ArticleSlug {
    /** In an address a Han character is nine letters; longer ones are cut off when they are passed on. */
    private static final int LONGEST = 150;

    private ArticleSlug() {}

    static String path(String slug) {
        return "/news/" + URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    static boolean fits(String slug) {
        return Slug.isValid(slug)
                && URLEncoder.encode(slug, StandardCharsets.UTF_8).length() <= LONGEST;
    }

    /**
     * A free one made from the title.
     *
     * @param otherwise for a title without a letter
     */
    static String free(String title, String otherwise, Predicate<String> taken) {
        String wish = from(title);
        String slug = wish.isEmpty() ? otherwise : wish;
        String free = slug;
        for (int number = 2; taken.test(free); number++) {
            free = slug + "-" + number;
        }
        return free;
    }

    private static String from(String title) {
        StringBuilder slug = new StringBuilder();
        for (int point : title.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            String next = Character.toString(point);
            boolean letter = Slug.isValid(next);
            if (slug.length() + next.length() > 60
                    || URLEncoder.encode(slug + next, StandardCharsets.UTF_8).length() > LONGEST) {
                break;
            }
            if (letter) {
                slug.append(next);
            } else if (!slug.isEmpty() && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
            }
        }
        return slug.toString().replaceAll("-+$", "");
    }
}
