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
        html.open("form", "class", "filter-bar", "method", "get", "action", action);
        select(html, "layout", given.apply("layout"), choices.layouts(words.apply("layout.words")));
        Map<String, String> rhythms = new LinkedHashMap<>();
        for (Rhythm one :
                new Rhythm[] {Rhythm.WEEKLY, Rhythm.FORTNIGHTLY, Rhythm.MONTHLY, Rhythm.WORKDAYS, Rhythm.DAILY}) {
            String word = one.name().toLowerCase(Locale.ROOT);
            rhythms.put(word, words.apply("rhythm." + word));
        }
        select(html, "rhythm", given.apply("rhythm"), rhythms);
        input(html, "date", "date", choices.date(given.apply("date")));
        input(html, "until", "date", given.apply("until"));
        select(html, "from", choices.from(given.apply("from")), choices.times(false));
        select(html, "to", choices.until(given.apply("to")), choices.times(true));
        input(html, "people", "number", given.apply("people"));
        input(html, "purpose", "text", given.apply("purpose"));
        html.leaf("button", words.apply("look"), "class", "button", "type", "submit");
        html.close();
    }

    private void select(Html html, String name, String chosen, Map<String, String> options) {
        html.open("div", "class", "field").leaf("label", words.apply(name), "class", "field-label", "for", name);
        html.open("select", "class", "input", "id", name, "name", name);
        options.forEach((value, label) ->
                html.leaf("option", label, "value", value, "selected", value.equals(chosen) ? "selected" : null));
        html.close(2);
    }

    private void input(Html html, String name, String type, String value) {
        html.open("div", "class", type.equals("text") ? "field field-wide" : "field");
        html.leaf("label", words.apply(name), "class", "field-label", "for", name);
        html.single(
                "input",
                "class",
                "input",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "value",
                value,
                "required",
                type.equals("text") ? "required" : null);
        html.close();
    }
}
