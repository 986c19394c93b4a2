package org.weilu.app.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.store.ChangeFollower;
import org.weilu.web.request.Asking;

/**
 * Stands before the pages and answers strangers from what it kept, as long as that is true. The running number is read
 * before a page is rendered, so a change that comes while it is rendered makes it out of date at once.
 */
public final class PageCache extends Handler.Wrapper {
    private static final long MOST_BYTES = 16L << 20;
    private static final int PATIENCE_SECONDS = 10;

    private final String sessionCookie;
    private final Clock clock;
    private final Touches touches = new Touches();
    private final Map<PageKey, CompletableFuture<@Nullable StoredPage>> rendering = new ConcurrentHashMap<>();
    private final Cache<PageKey, StoredPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<PageKey, StoredPage>weigher((key, page) -> 500 + page.size())
            .build();

    public PageCache(Handler next, String sessionCookie, Clock clock) {
        super(next);
        this.sessionCookie = sessionCookie;
        this.clock = clock;
    }

    /** What has to hear of every change for the cache to tell the truth. */
    public ChangeFollower follower() {
        return touches;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        PageKey key = PageKey.of(request, sessionCookie);
        if (key == null) {
            return super.handle(request, response, callback);
        }
        StoredPage page = kept(key);
        if (page == null && HttpMethod.GET.is(request.getMethod())) {
            CompletableFuture<@Nullable StoredPage> mine = new CompletableFuture<>();
            CompletableFuture<@Nullable StoredPage> other = rendering.putIfAbsent(key, mine);
            if (other == null) {
                return render(key, mine, request, response, callback);
            }
            page = awaited(other);
        }
        if (page == null) {
            return super.handle(request, response, callback);
        }
        page.send(request, response, callback);
        return true;
    }

    private @Nullable StoredPage kept(PageKey key) {
        StoredPage page = pages.getIfPresent(key);
        return page != null && isTrue(page) ? page : null;
    }

    private boolean isTrue(StoredPage page) {
        return touches.isTrue(page.tags(), page.begun()) && !page.isOver(clock.instant());
    }

    private boolean render(
            PageKey key,
            CompletableFuture<@Nullable StoredPage> mine,
            Request request,
            Response response,
            Callback callback)
            throws Exception {
        boolean handled = false;
        try {
            Taking taking = new Taking(request, response, Asking.TAGS, touches.now(), page -> keep(key, page, mine));
            handled = super.handle(request, taking, Callback.from(callback, () -> end(key, mine)));
            return handled;
        } finally {
            if (!handled) {
                end(key, mine);
            }
        }
    }

    private void keep(PageKey key, @Nullable StoredPage page, CompletableFuture<@Nullable StoredPage> mine) {
        if (page != null && isTrue(page)) {
            pages.put(key, page);
            mine.complete(page);
        }
    }

    private void end(PageKey key, CompletableFuture<@Nullable StoredPage> mine) {
        rendering.remove(key, mine);
        mine.complete(null);
    }

    /** The page that somebody else renders just now, if it is one that is kept and still true when it is there. */
    private @Nullable StoredPage awaited(CompletableFuture<@Nullable StoredPage> other) throws InterruptedException {
        try {
            StoredPage page = other.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return page != null && isTrue(page) ? page : null;
        } catch (ExecutionException | TimeoutException e) {
            return null;
        }
    }
}
