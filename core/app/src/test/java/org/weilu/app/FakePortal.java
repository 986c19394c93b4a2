package org.weilu.app;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.wicket.Page;
import org.apache.wicket.protocol.http.WebApplication;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;
import org.weilu.spi.store.Changes;

/** A portal with one page, an API that echoes, and an index that is ready when the test says so. */
final class FakePortal implements RunningPortal {
    final AtomicBoolean indexed = new AtomicBoolean(true);
    final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public <S> S service(Class<S> type) {
        Map<Class<?>, Object> offered =
                Map.of(Search.class, new FakeSearch(), Clock.class, Clock.systemUTC(), Changes.class, new NoChanges());
        return type.cast(Objects.requireNonNull(offered.get(type)));
    }

    @Override
    public Extensions extensions() {
        return new Extensions() {
            @Override
            public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
                return List.of();
            }
        };
    }

    @Override
    public WebApplication application() {
        return new WebApplication() {
            @Override
            public Class<? extends Page> getHomePage() {
                return TinyPage.class;
            }
        };
    }

    @Override
    public Servlet api() {
        return new HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getOutputStream().write(request.getInputStream().readAllBytes());
            }

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print(request.getRemoteAddr() + " " + request.isSecure());
            }
        };
    }

    @Override
    public Optional<String> seed(Consumer<String> progress) {
        progress.accept("seeding");
        return Optional.of("told once");
    }

    @Override
    public void close() {
        closed.set(true);
    }

    private static final class NoChanges implements Changes {
        @Override
        public void add(Change change) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void follow(ChangeFollower follower) {
            // Nothing changes here.
        }

        @Override
        public boolean isBehind(String follower) {
            return false;
        }
    }

    private final class FakeSearch implements Search {
        @Override
        public SearchResults find(Visitor who, SearchQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long rebuild() {
            return 0;
        }

        @Override
        public boolean isReady() {
            return indexed.get();
        }
    }
}
