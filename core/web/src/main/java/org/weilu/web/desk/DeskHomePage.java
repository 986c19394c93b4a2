package org.weilu.web.desk;

import org.apache.wicket.request.mapper.parameter.PageParameters;

/** The way in to daily work: a tile for each tool that the visitor may use. */
public final class DeskHomePage extends TilesPage {
    private static final long serialVersionUID = 1L;

    public DeskHomePage(PageParameters parameters) {
        super(parameters, "/desk/");
    }
}
