package org.weilu.app;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/** Bounds what a request may bring: uploads by their announced length, everything else while it is read. */
final class BodyLimit extends Handler.Wrapper {
    static final long UPLOAD = 32L << 20;
    static final long FORM = 1L << 20;

    private final SizeLimitHandler forms;

    BodyLimit(Handler next) {
        super(next);
        forms = new SizeLimitHandler(FORM, -1) {
            @Override
            public Handler getHandler() {
                return BodyLimit.this.getHandler();
            }
        };
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        if (type == null || !type.startsWith("multipart/")) {
            return forms.handle(request, response, callback);
        }
        if (request.getLength() < 0) {
            Response.writeError(request, response, callback, HttpStatus.LENGTH_REQUIRED_411);
            return true;
        }
        if (request.getLength() > UPLOAD) {
            Response.writeError(request, response, callback, HttpStatus.PAYLOAD_TOO_LARGE_413);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
