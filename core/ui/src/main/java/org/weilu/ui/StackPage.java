package org.weilu.ui;

import java.util.ArrayList;
import java.util.List;
import org.apache.wicket.AttributeModifier;
import org.apache.wicket.Component;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.apache.wicket.markup.repeater.RepeatingView;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.danekja.java.util.function.serializable.SerializableConsumer;
import org.danekja.java.util.function.serializable.SerializableFunction;
import org.weilu.spi.Listing;

/** A page that is a heading and parts below it: needs no markup of its own. */
public abstract class StackPage extends PortalPage {
    private static final long serialVersionUID = 1L;
    private final RepeatingView parts = new RepeatingView("parts");

    protected StackPage(PageParameters parameters) {
        super(parameters);
    }

    /** Adds the parts, in their order. */
    protected abstract void build();

    /** By default the words {@code title} of its bundle. */
    @Override
    protected IModel<String> title() {
        return () -> getString("title");
    }

    /** The sentence under the title; by default the words {@code lead} of its bundle, if there are any. */
    protected String lead() {
        return getString("lead", null, "");
    }

    /** The way to this page; by default home and itself. */
    protected List<Parts.Crumb> way() {
        return new ArrayList<>(List.of(
                new Parts.Crumb(host().site(getRequestCycle()).name(getLocale()), href("/")),
                new Parts.Crumb(title().getObject(), null)));
    }

    /** {@code narrow} for forms and words. */
    protected String width() {
        return "wrap";
    }

    /** True if a menu stands beside the parts, as on the desk. */
    protected boolean hasSide() {
        return false;
    }

    /** Writes the menu beside the parts. */
    protected void writeSide(Html html) {}

    @Override
    protected void onInitialize() {
        super.onInitialize();
        WebMarkupContainer wrap = new WebMarkupContainer("wrap");
        wrap.add(AttributeModifier.replace("class", width()));
        WebMarkupContainer frame = new WebMarkupContainer("frame");
        WebMarkupContainer body = new WebMarkupContainer("body");
        frame.setRenderBodyOnly(!hasSide());
        body.setRenderBodyOnly(!hasSide());
        HtmlBlock side = new HtmlBlock("side", this::writeSide);
        frame.add(side.setRenderBodyOnly(true).setVisible(hasSide()), body.add(parts));
        add(wrap.add(frame));
        write(this::writeHeading);
        build();
    }

    private void writeHeading(Html html) {
        List<Parts.Crumb> way = way();
        if (!way.isEmpty()) {
            Parts.breadcrumbs(html, PortalForm.TEXTS.say(getLocale(), "here"), way);
        }
        Parts.title(html, title().getObject(), lead());
        String done = parameter("done");
        if (done.matches("[a-z]{1,20}")) {
            String words = getString("done." + done, null, "");
            if (!words.isEmpty()) {
                Parts.notice(html, "success", words, "");
            }
        }
    }

    protected final void write(SerializableConsumer<Html> writer) {
        parts.add(new HtmlBlock(parts.newChildId(), writer).setRenderBodyOnly(true));
    }

    protected final void add(SerializableFunction<String, Component> part) {
        parts.add(part.apply(parts.newChildId()));
    }

    protected final void pager(Html html, String path, Listing<?> list) {
        Parts.pager(
                html, Parts.PagerWords.in(getLocale()), path, parameter("after").isEmpty(), list.next());
    }
}
