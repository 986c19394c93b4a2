package org.weilu.ui;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.form.FormComponent;
import org.apache.wicket.markup.html.form.upload.FileUpload;
import org.apache.wicket.model.Model;
import org.apache.wicket.protocol.http.IMultipartWebRequest;
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
    private int rows = 5;

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

    /** Any of several, all seen, to tick; see {@link #values}. */
    public static Field ticks(String name, Collection<String> values, Map<String, String> options) {
        return new Field(name, "ticks", String.join(VALUE_SEPARATOR, values)).offering(options);
    }

    /** A picture from the visitor's device; see {@link PortalForm#upload}. */
    public static Field picture(String name) {
        return new Field(name, "file", "");
    }

    /** Any file; see {@link PortalForm#upload}. */
    public static Field file(String name) {
        return new Field(name, "file", "");
    }

    public Field optional() {
        optional = true;
        return this;
    }

    /** How many lines of a text area are seen at first. */
    public Field rows(int lines) {
        rows = lines;
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

    /** What was ticked of {@link #ticks}, in the order of the page. */
    public List<String> values() {
        List<String> ticked = List.of(text().split(VALUE_SEPARATOR));
        return options.keySet().stream().filter(ticked::contains).toList();
    }

    /** The file that came; null if none did. */
    @Nullable
    FileUpload upload() {
        if (!(getRequest() instanceof IMultipartWebRequest request) || request.getFile(getId()) == null) {
            return null;
        }
        return request.getFile(getId()).stream()
                .filter(file -> file.getSize() > 0)
                .map(FileUpload::new)
                .findFirst()
                .orElse(null);
    }

    /** All that were ticked; Wicket would keep the first. */
    @Override
    public void convertInput() {
        if (kind.equals("ticks")) {
            String[] ticked = getInputAsArray();
            setConvertedInput(ticked == null ? "" : String.join(VALUE_SEPARATOR, ticked));
        } else {
            super.convertInput();
        }
    }

    @Override
    public boolean isMultiPart() {
        return kind.equals("file");
    }

    /** True for a group of boxes or buttons, which a legend names. */
    boolean isFramed() {
        return kind.equals("radio") || kind.equals("ticks");
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
        return isFramed() ? getId() + "-1" : getId();
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
        boolean framed = isFramed();
        tag.setName(framed ? "fieldset" : "div");
        String shape = framed ? "fieldset" : "field";
        tag.put("class", refusal == null ? shape : shape + " field-invalid");
        if (framed && described() != null) {
            tag.put("aria-describedby", described());
        }
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        replaceComponentTagBody(markup, tag, new FieldWriter(this).write());
    }

    String kind() {
        return kind;
    }

    Map<String, String> options() {
        return options;
    }

    @Nullable
    String autocompletes() {
        return autocomplete;
    }

    int rows() {
        return rows;
    }

    boolean isOptional() {
        return optional;
    }

    String label() {
        return words == null ? getString(getId()) : words;
    }

    String hint() {
        return getString(getId() + ".hint", null, "");
    }

    /** The ids of what is said about it. */
    @Nullable
    String described() {
        String ids = (hint().isEmpty() ? "" : getId() + "-hint ") + (refusal == null ? "" : getId() + "-error");
        return ids.isBlank() ? null : ids.strip();
    }
}
