package org.weilu.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.form.FormComponent;
import org.apache.wicket.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * A field of a {@link PortalForm}: label, hint, refusal and input. Its words stand in the bundle of the page: its name
 * is the key of the label, {@code name.hint} that of the hint.
 */
public final class Field extends FormComponent<String> {
    private static final long serialVersionUID = 1L;
    private final String kind;
    private final Map<String, String> options = new LinkedHashMap<>();
    private @Nullable String autocomplete;
    private @Nullable String words;
    private @Nullable String refusal;
    private boolean optional;

    private Field(String name, String kind, @Nullable String value) {
        super(name, Model.of(value == null ? "" : value));
        this.kind = kind;
        setType(String.class);
    }

    public static Field text(String name, @Nullable String value) {
        return new Field(name, "text", value);
    }

    public static Field email(String name, @Nullable String value) {
        return new Field(name, "email", value).autocomplete("email");
    }

    public static Field phone(String name, @Nullable String value) {
        return new Field(name, "tel", value).autocomplete("tel");
    }

    /** A day, {@code 2026-11-28}. */
    public static Field date(String name, @Nullable String value) {
        return new Field(name, "date", value);
    }

    /** A local time, {@code 2026-11-28T09:00}. */
    public static Field dateTime(String name, @Nullable String value) {
        return new Field(name, "datetime-local", value);
    }

    public static Field number(String name, @Nullable String value) {
        return new Field(name, "number", value);
    }

    public static Field password(String name, String autocomplete) {
        return new Field(name, "password", "").autocomplete(autocomplete);
    }

    public static Field area(String name, @Nullable String value) {
        return new Field(name, "textarea", value);
    }

    /** What the browser sends back as it got it; not to be trusted. */
    public static Field hidden(String name, @Nullable String value) {
        return new Field(name, "hidden", value);
    }

    /** A box to tick; its value is {@code 1} or empty. */
    public static Field tick(String name, boolean ticked) {
        return new Field(name, "checkbox", ticked ? "1" : "");
    }

    /** One of several, in a list. */
    public static Field select(String name, @Nullable String value, Map<String, String> options) {
        return new Field(name, "select", value).offering(options);
    }

    /** One of several, all seen. */
    public static Field radio(String name, @Nullable String value, Map<String, String> options) {
        return new Field(name, "radio", value).offering(options);
    }

    public Field optional() {
        optional = true;
        return this;
    }

    public Field autocomplete(String token) {
        autocomplete = token;
        return this;
    }

    /** A label from elsewhere than the page's bundle. */
    public Field labelled(String label) {
        words = label;
        return this;
    }

    private Field offering(Map<String, String> choices) {
        options.putAll(choices);
        return this;
    }

    /** What was typed, or what it began with. */
    public String text() {
        String typed = hasRawInput() ? getRawInput() : getModelObject();
        return typed == null ? "" : typed;
    }

    void refuse(String reason) {
        refusal = refusal == null ? reason : refusal + " " + reason;
    }

    @Nullable
    String refusal() {
        return refusal;
    }

    /** The element that the summary leads to. */
    String target() {
        return kind.equals("radio") ? getId() + "-1" : getId();
    }

    @Override
    public String getInputName() {
        return getId();
    }

    @Override
    protected boolean shouldTrimInput() {
        return !kind.equals("password");
    }

    @Override
    protected void onComponentTag(ComponentTag tag) {
        super.onComponentTag(tag);
        tag.remove("name");
        boolean framed = kind.equals("radio");
        tag.setName(framed ? "fieldset" : "div");
        String shape = framed ? "fieldset" : "field";
        tag.put("class", refusal == null ? shape : shape + " field-invalid");
        if (framed && described() != null) {
            tag.put("aria-describedby", described());
        }
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        Html html = new Html();
        switch (kind) {
            case "checkbox" -> writeTick(html);
            case "radio" -> writeRadios(html);
            case "hidden" -> html.single("input", "type", "hidden", "name", getId(), "value", text());
            default -> writeInput(html);
        }
        replaceComponentTagBody(markup, tag, html.toString());
    }

    private String label() {
        return words == null ? getString(getId()) : words;
    }

    private String hint() {
        return getString(getId() + ".hint", null, "");
    }

    private @Nullable String described() {
        String ids = (hint().isEmpty() ? "" : getId() + "-hint ") + (refusal == null ? "" : getId() + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    private void writeLabel(Html html, String element) {
        boolean legend = element.equals("legend");
        html.open(element, "class", legend ? null : "field-label", "for", legend ? null : getId());
        html.text(label());
        if (optional) {
            html.text(" ").leaf("span", PortalForm.TEXTS.say(getLocale(), "optional"), "class", "field-need");
        }
        html.close();
        writeHintAndError(html);
    }

    private void writeHintAndError(Html html) {
        if (!hint().isEmpty()) {
            html.leaf("p", hint(), "class", "field-hint", "id", getId() + "-hint");
        }
        writeError(html);
    }

    private void writeError(Html html) {
        if (refusal != null) {
            html.open("p", "class", "field-error", "id", getId() + "-error").icon("error");
            html.leaf("span", refusal).close();
        }
    }

    private void writeInput(Html html) {
        writeLabel(html, "label");
        String invalid = refusal == null ? null : "true";
        String name = getId();
        if (kind.equals("textarea")) {
            html.open(
                    "textarea",
                    "class",
                    "input",
                    "id",
                    name,
                    "name",
                    name,
                    "rows",
                    "5",
                    "aria-describedby",
                    described(),
                    "aria-invalid",
                    invalid);
            html.text("\n" + text()).close();
        } else if (kind.equals("select")) {
            html.open(
                    "select",
                    "class",
                    "input",
                    "id",
                    name,
                    "name",
                    name,
                    "aria-describedby",
                    described(),
                    "aria-invalid",
                    invalid);
            options.forEach((value, choice) ->
                    html.leaf("option", choice, "value", value, "selected", value.equals(text()) ? "selected" : null));
            html.close();
        } else {
            html.single(
                    "input",
                    "class",
                    kind.startsWith("date") || kind.equals("number") ? "input input-short" : "input",
                    "id",
                    name,
                    "name",
                    name,
                    "type",
                    kind,
                    "value",
                    kind.equals("password") ? null : text(),
                    "autocomplete",
                    autocomplete,
                    "aria-describedby",
                    described(),
                    "aria-invalid",
                    invalid);
        }
    }

    private void writeTick(Html html) {
        writeError(html);
        html.open("label", "class", "choice");
        html.single(
                "input",
                "type",
                "checkbox",
                "id",
                getId(),
                "name",
                getId(),
                "value",
                "1",
                "checked",
                text().isEmpty() ? null : "checked",
                "aria-describedby",
                refusal == null ? null : getId() + "-error",
                "aria-invalid",
                refusal == null ? null : "true");
        html.open("span").text(label());
        if (!hint().isEmpty()) {
            html.text(" ").leaf("span", hint(), "class", "choice-hint");
        }
        html.close(2);
    }

    private void writeRadios(Html html) {
        writeLabel(html, "legend");
        int number = 0;
        for (Map.Entry<String, String> option : options.entrySet()) {
            html.open("label", "class", "choice");
            html.single(
                    "input",
                    "type",
                    "radio",
                    "id",
                    getId() + "-" + ++number,
                    "name",
                    getId(),
                    "value",
                    option.getKey(),
                    "checked",
                    option.getKey().equals(text()) ? "checked" : null);
            html.leaf("span", option.getValue()).close();
        }
    }
}
