package org.weilu.web.desk;

import org.apache.wicket.request.mapper.parameter.PageParameters;

/** The way in to looking after the portal: a tile for each tool that the visitor may use. */
public final class AdminHomePage extends TilesPage {
    private static final long serialVersionUID = 1L;

    public AdminHomePage(PageParameters parameters) {
        super(parameters, "/admin/");
    }
}
