package org.weilu.signup.api;

/**
 * A class of people.
 *
 * @param key stable: {@code counter}, {@code elder}, {@code child}, {@code area:} with an id
 */
public record Whom(String key) {
    /** Whoever is signed up by a clerk or grid worker. */
    public static final Whom COUNTER = new Whom("counter");

    /** Elders of a household, or from sixty on where the day of birth is known. */
    public static final Whom ELDERS = new Whom("elder");

    /** Children of a household. */
    public static final Whom CHILDREN = new Whom("child");

    private static final String AREA = "area:";

    public Whom {
        if (!key.matches("counter|elder|child|area:[0-9a-z]{1,30}")) {
            throw new IllegalArgumentException("not a class of people: " + key);
        }
    }

    /** Whose address in an area, or below it, is confirmed. */
    public static Whom area(String id) {
        return new Whom(AREA + id);
    }

    public boolean isArea() {
        return key.startsWith(AREA);
    }

    /** The id of the area, for {@link #isArea}. */
    public String areaId() {
        return key.substring(AREA.length());
    }
}
