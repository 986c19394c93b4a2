package org.weilu.app.cache;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.weilu.ui.PageTags;

/** Takes a page down while it is sent, if it turns out to be one that is kept. */
final class Taking extends Response.Wrapper {
    private static final int LARGEST = 1 << 20;

    private final String attribute;
    private final long begun;
    private final Consumer<@Nullable StoredPage> taker;
    private @Nullable ByteArrayOutputStream body;
    private @Nullable PageTags tags;
    private boolean looked;

    /**
     * @param attribute of the request, under which a page says what it shows
     * @param taker is given the page when it is whole, or null when there is nothing to keep
     */
    Taking(Request request, Response response, String attribute, long begun, Consumer<@Nullable StoredPage> taker) {
        super(request, response);
        this.attribute = attribute;
        this.begun = begun;
        this.taker = taker;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        if (!looked) {
            looked = true;
            look();
        }
        ByteArrayOutputStream taken = body;
        if (taken != null && content != null) {
            ByteBuffer copy = content.slice();
            byte[] bytes = new byte[copy.remaining()];
            copy.get(bytes);
            taken.writeBytes(bytes);
            if (taken.size() > LARGEST) {
                body = null;
            }
        }
        if (!last) {
            super.write(false, content, callback);
            return;
        }
        StoredPage page = page();
        if (page == null) {
            super.write(true, content, callback);
        } else {
            super.write(true, content, Callback.from(() -> taker.accept(page), callback));
        }
    }

    private void look() {
        HttpFields headers = getHeaders();
        // Nought is Jetty's "not said", which goes out as 200.
        boolean good = getStatus() == HttpStatus.OK_200 || getStatus() == 0;
        boolean keeps = good && !headers.contains(HttpHeader.SET_COOKIE);
        if (keeps && getRequest().getAttribute(attribute) instanceof PageTags found) {
            tags = found;
            body = new ByteArrayOutputStream();
        }
    }

    private @Nullable StoredPage page() {
        PageTags shown = tags;
        ByteArrayOutputStream whole = body;
        return shown == null || whole == null
                ? null
                : StoredPage.of(shown, begun, getHeaders().asImmutable(), whole.toByteArray());
    }
}
