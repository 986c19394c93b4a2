package org.weilu.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.MarkupContainer;
import org.apache.wicket.markup.html.form.StatelessForm;
import org.apache.wicket.markup.html.form.upload.FileUpload;
import org.apache.wicket.markup.html.panel.Panel;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.danekja.java.util.function.serializable.SerializableFunction;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;

/**
 * A form that works without a script: asks a service, leads on when the wish is done, and else shows the refusals in a
 * summary (which gets the focus) and beside the fields, with all that was typed.
 */
public final class PortalForm<T> extends Panel {
    private static final long serialVersionUID = 1L;
    static final Texts TEXTS = Texts.of(PortalForm.class);
    private final SerializableFunction<PortalForm<T>, Outcome<T>> wish;
    private final SerializableFunction<T, String> next;
    private final RepeatingView fields = new RepeatingView("fields");
    private transient @Nullable List<Refusal> refused;
    private final String button;
    private boolean danger;
    private @Nullable String other;
    private @Nullable String otherAction;
    private @Nullable String back;

    /**
     * @param button key of the button's words in the page's bundle
     * @param wish asks the service with what was typed
     * @param next the path that is shown when it is done; empty shows this page, for what may not stand in an address
     */
    public PortalForm(
            String id,
            String button,
            SerializableFunction<PortalForm<T>, Outcome<T>> wish,
            SerializableFunction<T, String> next) {
        super(id);
        this.button = button;
        this.wish = wish;
        this.next = next;
    }

    public PortalForm<T> with(Field... more) {
        for (Field field : more) {
            fields.add(field);
        }
        return this;
    }

    /** Marks a decision that takes something away. */
    public PortalForm<T> danger() {
        danger = true;
        return this;
    }

    /**
     * A second, quiet button, which sends the same fields with an action: {@link PortalPage#action} tells the wish which
     * was pressed.
     *
     * @param key of its words in the page's bundle
     */
    public PortalForm<T> also(String key, String action) {
        other = key;
        otherAction = action;
        return this;
    }

    /** A way back beside the button. */
    public PortalForm<T> back(String path) {
        back = path;
        return this;
    }

    /** What was typed into a field. */
    public String value(String field) {
        return field(field).text();
    }

    public boolean ticked(String field) {
        return !value(field).isEmpty();
    }

    /** What was ticked of a field of several. */
    public List<String> values(String field) {
        return field(field).values();
    }

    /** The picture that came with a field; empty if none did. Its stream is the caller's to close. */
    public Optional<FileUpload> upload(String field) {
        return Optional.ofNullable(field(field).upload());
    }

    private Field field(String name) {
        if (fields.get(name) instanceof Field field) {
            return field;
        }
        throw PortalException.fault("no field " + name);
    }

    /** Shows refusals, those with a field of this form beside it. */
    public void refuse(List<Refusal> reasons) {
        refusals().addAll(reasons);
        if (get("errors") != null) {
            get("errors").setVisible(true);
        }
        for (Refusal reason : reasons) {
            if (reason.field() != null && fields.get(reason.field()) instanceof Field field) {
                field.refuse(reason.words());
            }
        }
    }

    static boolean isRefused(MarkupContainer page) {
        return status(page) != 200;
    }

    /** The HTTP status of a page: that of its first refusal. */
    static int status(MarkupContainer page) {
        Integer status = page.<PortalForm<?>, Integer>visitChildren(PortalForm.class, (form, visit) -> {
            if (!form.refusals().isEmpty()) {
                Refusal.Kind kind = form.refusals().getFirst().kind();
                visit.stop(kind == Refusal.Kind.UNAUTHENTICATED ? 422 : kind.status());
            }
        });
        return status == null ? 200 : status;
    }

    // Transient, since a refusal is shown once: in the answer to the POST that it refuses.
    private List<Refusal> refusals() {
        if (refused == null) {
            refused = new ArrayList<>();
        }
        return refused;
    }

    static String errorMark(Locale language) {
        return TEXTS.say(language, "mark");
    }

    @Override
    protected void onInitialize() {
        super.onInitialize();
        StatelessForm<Void> form = new StatelessForm<>("form") {
            private static final long serialVersionUID = 1L;

            @Override
            protected void onSubmit() {
                take();
            }
        };
        form.add(fields, new HtmlBlock("actions", this::writeActions));
        add(
                form,
                new HtmlBlock("errors", this::writeErrors)
                        .setVisible(!refusals().isEmpty()));
    }

    private void take() {
        switch (wish.apply(this)) {
            case Outcome.Done<T> done -> leadOn(next.apply(done.value()));
            case Outcome.Refused<T> refused -> refuse(refused.refusals());
        }
    }

    private static void leadOn(String path) {
        if (!path.isEmpty()) {
            throw new SeeOther(path);
        }
    }

    private void writeActions(Html html) {
        html.leaf("button", getString(button), "class", danger ? "button button-danger" : "button", "type", "submit");
        if (other != null) {
            String style = "button button-quiet";
            html.leaf(
                    "button",
                    getString(other),
                    "class",
                    style,
                    "type",
                    "submit",
                    "name",
                    "action",
                    "value",
                    otherAction);
        }
        if (back != null) {
            html.button(back, TEXTS.say(getLocale(), "back"), true);
        }
    }

    private void writeErrors(Html html) {
        html.leaf("h2", TEXTS.say(getLocale(), "errors", refusals().size()), "id", "errors-title");
        html.open("ul", "class", "plain-errors");
        for (Refusal refusal : refusals()) {
            html.open("li");
            if (refusal.field() != null && fields.get(refusal.field()) instanceof Field field) {
                html.link("#" + field.target(), refusal.words());
            } else {
                html.text(refusal.words());
            }
            Refusal.WayOn way = refusal.wayOn();
            if (way != null) {
                html.text(" ");
                html.with(it -> {
                    if (way.path() == null) {
                        it.text(way.words());
                    } else {
                        it.link(way.path(), way.words());
                    }
                });
            }
            html.close();
        }
        html.close();
    }
}
