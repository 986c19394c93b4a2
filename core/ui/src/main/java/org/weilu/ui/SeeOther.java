package org.weilu.ui;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.RequestHandlerExecutor.ReplaceHandlerException;
import org.apache.wicket.request.http.WebResponse;

/** Ends a request by leading to a path of this portal, and never to another place. */
public final class SeeOther extends ReplaceHandlerException {
    private static final long serialVersionUID = 1L;

    /** @param path from the root, within the portal; anything else leads home */
    public SeeOther(String path) {
        super(new Leading(within(path)), true);
    }

    /** The address if it is a path within this portal, else home. */
    public static String within(String wanted) {
        boolean within = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.indexOf('\\') < 0
                && wanted.chars().noneMatch(c -> c <= ' ' || c >= 127)
                && wanted.length() <= 2000;
        return within ? wanted : "/";
    }

    /** Wicket would write the path without its slash, and what is then a name and a colon leads elsewhere. */
    private record Leading(String path) implements IRequestHandler {
        @Override
        public void respond(IRequestCycle cycle) {
            WebResponse response = (WebResponse) cycle.getResponse();
            response.setStatus(303);
            response.setHeader("Location", path);
        }
    }
}
