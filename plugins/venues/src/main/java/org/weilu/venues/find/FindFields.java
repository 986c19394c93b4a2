package org.weilu.venues.find;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.weilu.ui.Html;
import org.weilu.venues.api.Equipment;

/** Writes the form of {@link FindPage}: what is needed seldom is folded away. */
final class FindFields {
    private final UnaryOperator<String> words;

    private final Locale language;

    FindFields(UnaryOperator<String> words, Locale language) {
        this.words = words;
        this.language = language;
    }

    void write(Html html, String action, Search search) {
        html.open("form", "class", "filter-bar", "method", "get", "action", action);
        input(html, "people", "number", search.people() > 0 ? Integer.toString(search.people()) : "");
        input(html, "date", "date", search.day().toString());
        Map<String, String> parts = new LinkedHashMap<>();
        for (Search.Part part : Search.Part.values()) {
            parts.put(part.word(), words.apply("part." + part.word()));
        }
        choice(html, "part", search.part().word(), parts);
        Map<String, String> lengths = new LinkedHashMap<>();
        Search.LENGTHS.forEach(minutes -> lengths.put(minutes.toString(), length(minutes)));
        choice(html, "minutes", Integer.toString(search.minutes()), lengths);
        needs(html, search);
        html.leaf("button", words.apply("find"), "class", "button", "type", "submit")
                .close();
    }

    private String length(int minutes) {
        String hours = minutes % 60 == 0 ? Integer.toString(minutes / 60) : minutes / 60 + ".5";
        return minutes < 60
                ? words.apply("length.minutes").replace("{0}", Integer.toString(minutes))
                : words.apply("length.hours").replace("{0}", hours);
    }

    private void input(Html html, String name, String type, String value) {
        html.open("div", "class", "field").leaf("label", words.apply(name), "class", "field-label", "for", name);
        html.single(
                "input",
                "class",
                "input input-short",
                "id",
                name,
                "name",
                name,
                "type",
                type,
                "value",
                value,
                "min",
                type.equals("number") ? "1" : null);
        html.close();
    }

    private void choice(Html html, String name, String chosen, Map<String, String> choices) {
        html.open("div", "class", "field").leaf("label", words.apply(name), "class", "field-label", "for", name);
        html.open("select", "class", "input", "id", name, "name", name);
        choices.forEach((value, label) ->
                html.leaf("option", label, "value", value, "selected", value.equals(chosen) ? "selected" : null));
        html.close(2);
    }

    private void needs(Html html, Search search) {
        boolean open = search.stepFree() || !search.needed().isEmpty();
        html.open("details", "class", "disclosure field-wide", "open", open ? "open" : null);
        html.leaf("summary", words.apply("needs")).open("div", "class", "disclosure-body ticks");
        tick(html, "stepfree", words.apply("stepfree"), search.stepFree());
        for (Equipment one : Equipment.values()) {
            tick(html, one.word(), one.in(language), search.needed().contains(one));
        }
        html.close(2);
    }

    private static void tick(Html html, String name, String label, boolean ticked) {
        html.open("label", "class", "choice");
        html.single("input", "type", "checkbox", "name", name, "value", "1", "checked", ticked ? "checked" : null);
        html.leaf("span", label).close();
    }
}
