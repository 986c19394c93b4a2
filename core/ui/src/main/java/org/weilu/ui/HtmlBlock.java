package org.weilu.ui;

import org.apache.wicket.markup.ComponentTag;
import org.apache.wicket.markup.MarkupStream;
import org.apache.wicket.markup.html.WebMarkupContainer;
import org.danekja.java.util.function.serializable.SerializableConsumer;

/** One component that writes a whole part of a page. */
public final class HtmlBlock extends WebMarkupContainer {
    private static final long serialVersionUID = 1L;
    private final SerializableConsumer<Html> writer;

    public HtmlBlock(String id, SerializableConsumer<Html> writer) {
        super(id);
        this.writer = writer;
    }

    @Override
    public void onComponentTagBody(MarkupStream markup, ComponentTag tag) {
        Html html = new Html();
        writer.accept(html);
        replaceComponentTagBody(markup, tag, html.toString());
    }
}
