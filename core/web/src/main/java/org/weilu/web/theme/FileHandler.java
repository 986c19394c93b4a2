package org.weilu.web.theme;

import org.apache.wicket.request.IRequestCycle;
import org.apache.wicket.request.IRequestHandler;
import org.apache.wicket.request.http.WebResponse;

/** Answers with the bytes of a file. */
final class FileHandler implements IRequestHandler {
    private final byte[] bytes;
    private final String type;
    private final boolean forever;

    FileHandler(byte[] bytes, String type, boolean forever) {
        this.bytes = bytes;
        this.type = type;
        this.forever = forever;
    }

    @Override
    public void respond(IRequestCycle cycle) {
        WebResponse response = (WebResponse) cycle.getResponse();
        response.setContentType(type);
        response.setHeader("Cache-Control", forever ? "public, max-age=31536000, immutable" : "no-cache");
        response.setContentLength(bytes.length);
        response.write(bytes);
    }
}
