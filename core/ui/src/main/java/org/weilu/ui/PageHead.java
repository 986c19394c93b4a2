package org.weilu.ui;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself to search engines and to whom it is shared with.
 *
 * @param title as shared, without the site's name
 * @param description one or two sentences; may be empty
 * @param path its one address within the portal; null keeps it out of search engines
 * @param picture path of a picture; null for none
 * @param type {@code website} or {@code article}
 * @param json a JSON-LD document; null for none
 */
public record PageHead(
        String title,
        String description,
        @Nullable String path,
        @Nullable String picture,
        String type,
        @Nullable String json)
        implements Serializable {

    public static PageHead unlisted(String title) {
        return new PageHead(title, "", null, null, "website", null);
    }

    public static PageHead website(String title, String description, String path) {
        return new PageHead(title, description, path, null, "website", null);
    }

    public static PageHead article(String title, String description, String path, @Nullable String picture) {
        return new PageHead(title, description, path, picture, "article", null);
    }

    public PageHead withJson(String document) {
        return new PageHead(title, description, path, picture, type, document);
    }
}
