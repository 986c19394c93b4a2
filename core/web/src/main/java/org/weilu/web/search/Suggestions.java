package org.weilu.web.search;

import java.util.List;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.request.resource.IResource;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.ui.Json;
import org.weilu.web.PortalApplication;
import org.weilu.web.request.Asking;

/** The best finds for what is being typed, in the format of OpenSearch suggestions: words, titles, kinds, addresses. */
public final class Suggestions implements IResource {
    private static final long serialVersionUID = 1L;
    private static final int MOST = 6;

    @Override
    public void respond(Attributes attributes) {
        PortalApplication portal = PortalApplication.portal();
        Asking asking = portal.asking();
        Visitor who = asking.visitor();
        String typed = attributes.getParameters().get("q").toString("").strip();
        List<SearchResults.Hit> hits = portal.find(Search.class)
                .filter(search -> !typed.isEmpty() && search.isReady())
                .map(search -> search.find(who, SearchQuery.of(typed, Slice.first(MOST)))
                        .hits()
                        .items())
                .orElse(List.of());
        WebResponse response = (WebResponse) attributes.getResponse();
        response.setContentType("application/x-suggestions+json; charset=utf-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.write(Json.of(List.of(
                typed,
                hits.stream().map(SearchResults.Hit::plainTitle).toList(),
                hits.stream().map(hit -> Kinds.name(who.language(), hit.type())).toList(),
                hits.stream().map(hit -> asking.href(hit.path())).toList())));
    }
}
