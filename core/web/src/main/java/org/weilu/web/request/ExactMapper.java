package org.weilu.web.request;

import org.apache.wicket.core.request.mapper.MountedMapper;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.component.IRequestablePage;
import org.jspecify.annotations.Nullable;

/** A page at its address and nowhere below it: Wicket would take every longer address for it too. */
final class ExactMapper extends MountedMapper {
    ExactMapper(String path, Class<? extends IRequestablePage> page) {
        super(path.length() > 1 ? path.substring(1) : path, page);
    }

    @Override
    protected @Nullable UrlInfo parseRequest(Request request) {
        UrlInfo found = super.parseRequest(request);
        boolean longer = found != null
                && found.getPageParameters() != null
                && found.getPageParameters().getIndexedCount() > 0;
        return longer ? null : found;
    }
}
