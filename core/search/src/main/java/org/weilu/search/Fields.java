package org.weilu.search;

import org.weilu.spi.entry.Entry;

/** The fields of a document. */
final class Fields {
    /** Changes whenever an older index can no longer be read as the code expects. */
    static final String SCHEMA = "3";

    static final String KEY = "key";
    static final String TYPE = "type";

    /** The type, stored with every document: {@link #TYPE} stands only in what can be found. */
    static final String OWN_TYPE = "own-type";

    static final String ID = "id";
    static final String PATH = "path";
    static final String SITE = "site";

    /** Name and value of each facet, {@code brand} and {@code area} among them. */
    static final String FACET = "facet";

    /** The years of people for whom it is. */
    static final String YEARS = "years";

    static final String AUDIENCE = "audience";
    static final String TITLE = "title";
    static final String BODY = "body";
    static final String READING = "reading";
    static final String DATES = "dates";

    /** Starts and ends of the dates that take place, in parallel as long as they do not overlap. */
    static final String STARTS = "starts";

    static final String ENDS = "ends";

    /** The dates on which there is a place; as a figure how many those are. */
    static final String FREE = "free";

    static final String FREE_DATES = "free-dates";
    static final String UPDATED = "updated";
    static final String DUE = "due";

    private static final String SINGLES = ".singles";
    private static final char SEPARATOR = '\u001f';

    private Fields() {}

    static String facet(String name, String value) {
        return name + SEPARATOR + value;
    }

    static String facetName(String facet) {
        return facet.substring(0, facet.indexOf(SEPARATOR));
    }

    static String facetValue(String facet) {
        return facet.substring(facet.indexOf(SEPARATOR) + 1);
    }

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
