package org.weilu.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Extensions;
import org.weilu.spi.Refusal;
import org.weilu.spi.api.ApiResource;

/** The extensions of a portal, and resources that a test adds. */
final class MoreResources implements Extensions {
    private final Extensions portal;
    private final List<One> more;

    MoreResources(Extensions portal, List<ApiResource> more) {
        this.portal = portal;
        this.more = more.stream().map(One::new).toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <E extends ExtensionPoint> List<Extension<E>> of(Class<E> point) {
        List<Extension<E>> all = new ArrayList<>(portal.of(point));
        if (point == ApiResource.class) {
            more.forEach(one -> all.add((Extension<E>) one));
        }
        return all;
    }

    private record One(ApiResource value) implements Extension<ApiResource> {
        @Override
        public String plugin() {
            return "test";
        }

        @Override
        public <R> Optional<R> show(Function<? super ApiResource, ? extends @Nullable R> call) {
            return Optional.ofNullable(call.apply(value));
        }

        @Override
        public Optional<Refusal> decide(Locale language, Function<? super ApiResource, Optional<Refusal>> call) {
            return call.apply(value);
        }

        @Override
        public <R extends @Nullable Object> R join(Function<? super ApiResource, ? extends R> call) {
            return call.apply(value);
        }
    }
}
