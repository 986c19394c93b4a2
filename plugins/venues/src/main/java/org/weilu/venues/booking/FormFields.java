package org.weilu.venues.booking;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.weilu.ui.Html;

/** Fields of a form that is asked with GET, since it changes nothing. */
final class FormFields {
    private final Html html;
    private final UnaryOperator<String> words;

    FormFields(Html html, UnaryOperator<String> words) {
        this.html = html;
        this.words = words;
    }

    void select(String name, String chosen, Map<String, String> options) {
        html.open("div", "class", "field").leaf("label", words.apply(name), "class", "field-label", "for", name);
        html.open("select", "class", "input", "id", name, "name", name);
        options.forEach((value, label) ->
                html.leaf("option", label, "value", value, "selected", value.equals(chosen) ? "selected" : null));
        html.close(2);
    }

    void input(String name, String type, String value) {
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
