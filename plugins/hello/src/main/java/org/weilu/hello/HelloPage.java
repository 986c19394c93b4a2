package org.weilu.hello;

import org.apache.wicket.model.IModel;
import org.apache.wicket.model.ResourceModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.ui.PageHead;
import org.weilu.ui.PortalPage;

/** Greets whoever comes by. */
public final class HelloPage extends PortalPage {
    private static final long serialVersionUID = 1L;

    public HelloPage(PageParameters parameters) {
        super(parameters);
    }

    @Override
    protected IModel<String> title() {
        return new ResourceModel("title");
    }

    @Override
    protected PageHead head() {
        return PageHead.website(getString("title"), getString("welcome"), "/hello");
    }
}
