package org.weilu.venues.booking;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.weilu.ui.Html;
import org.weilu.venues.api.Repeats.Rhythm;

/** Writes the questions of {@link SeriesPage}; they are asked with GET, since they change nothing. */
final class SeriesFields {
    private final UnaryOperator<String> words;
    private final UnaryOperator<String> given;
    private final FormChoices choices;

    SeriesFields(UnaryOperator<String> words, UnaryOperator<String> given, FormChoices choices) {
        this.words = words;
        this.given = given;
        this.choices = choices;
    }

    void write(Html html, String action) {
        FormFields fields = new FormFields(html, words);
        html.open("form", "class", "filter-bar", "method", "get", "action", action);
        fields.select("layout", given.apply("layout"), choices.layouts(words.apply("layout.words")));
        Map<String, String> rhythms = new LinkedHashMap<>();
        for (Rhythm one :
                new Rhythm[] {Rhythm.WEEKLY, Rhythm.FORTNIGHTLY, Rhythm.MONTHLY, Rhythm.WORKDAYS, Rhythm.DAILY}) {
            String word = one.name().toLowerCase(Locale.ROOT);
            rhythms.put(word, words.apply("rhythm." + word));
        }
        fields.select("rhythm", given.apply("rhythm"), rhythms);
        fields.input("date", "date", choices.date(given.apply("date")));
        fields.input("until", "date", given.apply("until"));
        fields.select("from", choices.from(given.apply("from")), choices.times(false));
        fields.select("to", choices.until(given.apply("to")), choices.times(true));
        fields.input("people", "number", given.apply("people"));
        fields.input("purpose", "text", given.apply("purpose"));
        html.leaf("button", words.apply("look"), "class", "button", "type", "submit");
        html.close();
    }
}
