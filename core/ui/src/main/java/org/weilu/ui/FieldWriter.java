package org.weilu.ui;

import java.util.List;
import java.util.Map;

/** Writes a {@link Field}: label, hint, refusal and input. */
final class FieldWriter {
    private final Field field;
    private final String id;
    private final Html html = new Html();

    FieldWriter(Field field) {
        this.field = field;
        this.id = field.getId();
    }

    String write() {
        switch (field.kind()) {
            case "checkbox" -> writeTick();
            case "radio", "ticks" -> writeChoices();
            case "hidden" -> html.single("input", "type", "hidden", "name", id, "value", field.text());
            default -> writeInput();
        }
        return html.toString();
    }

    private void writeLabel(String element) {
        boolean legend = element.equals("legend");
        html.open(element, "class", legend ? null : "field-label", "for", legend ? null : id);
        html.text(field.label());
        if (field.isOptional()) {
            html.text(" ").leaf("span", PortalForm.TEXTS.say(field.getLocale(), "optional"), "class", "field-need");
        }
        html.close();
        writeHintAndError();
    }

    private void writeHintAndError() {
        if (!field.hint().isEmpty()) {
            html.leaf("p", field.hint(), "class", "field-hint", "id", id + "-hint");
        }
        writeError();
    }

    private void writeError() {
        if (field.refusal() != null) {
            html.open("p", "class", "field-error", "id", id + "-error").icon("error");
            html.leaf("span", field.refusal()).close();
        }
    }

    private void writeInput() {
        writeLabel("label");
        String invalid = field.refusal() == null ? null : "true";
        if (field.kind().equals("textarea")) {
            html.open(
                    "textarea",
                    "class",
                    "input",
                    "id",
                    id,
                    "name",
                    id,
                    "rows",
                    String.valueOf(field.rows()),
                    "aria-describedby",
                    field.described(),
                    "aria-invalid",
                    invalid);
            html.text("\n" + field.text()).close();
        } else if (field.kind().equals("select")) {
            html.open(
                    "select",
                    "class",
                    "input",
                    "id",
                    id,
                    "name",
                    id,
                    "aria-describedby",
                    field.described(),
                    "aria-invalid",
                    invalid);
            field.options()
                    .forEach((value, choice) -> html.leaf(
                            "option",
                            choice,
                            "value",
                            value,
                            "selected",
                            value.equals(field.text()) ? "selected" : null));
            html.close();
        } else {
            html.single(
                    "input",
                    "class",
                    field.kind().startsWith("date") || field.kind().equals("number") ? "input input-short" : "input",
                    "id",
                    id,
                    "name",
                    id,
                    "type",
                    field.kind(),
                    "value",
                    field.kind().equals("password") || field.isMultiPart() ? null : field.text(),
                    "accept",
                    field.isMultiPart() ? "image/jpeg,image/png,image/webp,image/gif" : null,
                    "autocomplete",
                    field.autocompletes(),
                    "aria-describedby",
                    field.described(),
                    "aria-invalid",
                    invalid);
        }
    }

    private void writeTick() {
        writeError();
        html.open("label", "class", "choice");
        html.single(
                "input",
                "type",
                "checkbox",
                "id",
                id,
                "name",
                id,
                "value",
                "1",
                "checked",
                field.text().isEmpty() ? null : "checked",
                "aria-describedby",
                field.refusal() == null ? null : id + "-error",
                "aria-invalid",
                field.refusal() == null ? null : "true");
        html.open("span").text(field.label());
        if (!field.hint().isEmpty()) {
            html.text(" ").leaf("span", field.hint(), "class", "choice-hint");
        }
        html.close(2);
    }

    private void writeChoices() {
        boolean several = field.kind().equals("ticks");
        List<String> chosen = several ? field.values() : List.of(field.text());
        writeLabel("legend");
        int number = 0;
        for (Map.Entry<String, String> option : field.options().entrySet()) {
            html.open("label", "class", "choice");
            html.single(
                    "input",
                    "type",
                    several ? "checkbox" : "radio",
                    "id",
                    id + "-" + ++number,
                    "name",
                    id,
                    "value",
                    option.getKey(),
                    "checked",
                    chosen.contains(option.getKey()) ? "checked" : null);
            html.leaf("span", option.getValue()).close();
        }
    }
}
