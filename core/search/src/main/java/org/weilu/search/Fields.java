package org.weilu.search;

import org.weilu.spi.entry.Entry;

/** The fields of a document. */
final class Fields {
    /** Changes whenever an older index can no longer be read as the code expects. */
    static final String SCHEMA = "2";

    static final String KEY = "key";
    static final String TYPE = "type";

    /** The type, stored with every document: {@link #TYPE} stands only in what can be found. */
    static final String OWN_TYPE = "own-type";

    static final String ID = "id";
    static final String PATH = "path";
    static final String SITE = "site";
    static final String AREA = "area";
    static final String BRAND = "brand";
    static final String AUDIENCE = "audience";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String READING = "reading";
    static final String DATES = "dates";
    static final String STARTS = "starts";
    static final String UPDATED = "updated";
    static final String DUE = "due";

    private static final String SINGLES = ".singles";

    private Fields() {}

    /** The field that holds the single characters of another. */
    static String singles(String field) {
        return field + SINGLES;
    }

    static boolean isSingles(String field) {
        return field.endsWith(SINGLES);
    }

    static String key(String type, String id) {
        return type + "/" + id;
    }

    static String key(Entry entry) {
        return key(entry.type(), entry.id());
    }
}
