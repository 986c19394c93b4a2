package org.weilu.activities.activity;

/**
 * The words of an activity in one language.
 *
 * @param place as it is named in a sentence; {@code body} Markdown
 */
public record Words(String title, String summary, String place, String body) {
    public static final Words NONE = new Words("", "", "", "");

    Words stripped() {
        return new Words(title.strip(), summary.strip(), place.strip(), body.strip());
    }

    Words at(String other) {
        return new Words(title, summary, other, body);
    }
}
