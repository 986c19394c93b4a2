package org.weilu.app;

import org.apache.wicket.markup.html.WebPage;
import org.apache.wicket.markup.html.basic.Label;
import org.apache.wicket.request.mapper.parameter.PageParameters;

/** A page with a word, and with a session if asked for one. */
public final class TinyPage extends WebPage {
    private static final long serialVersionUID = 1L;

    public TinyPage(PageParameters parameters) {
        super(parameters);
        add(new Label("word", "围炉"));
        if (!parameters.get("session").isEmpty()) {
            getSession().bind();
        }
    }
}
