package org.weilu.web.api;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.model.Parameter;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;

/** Gives a resource's method its {@code @Context Visitor}, {@code Site} and {@code Slice} (of after and limit). */
final class Given implements ValueParamProvider {
    private static final Texts TEXTS = Texts.of(Problems.class);
    private static final int USUAL = 20;

    @Override
    public @Nullable Function<ContainerRequest, ?> getValueProvider(Parameter parameter) {
        if (parameter.getRawType() == Visitor.class) {
            return Given::visitor;
        }
        if (parameter.getRawType() == Site.class) {
            return request -> request.getProperty(Asking.SITE);
        }
        return parameter.getRawType() == Slice.class ? Given::slice : null;
    }

    @Override
    public PriorityType getPriority() {
        return Priority.HIGH;
    }

    static Visitor visitor(ContainerRequest request) {
        return (Visitor) Objects.requireNonNull(request.getProperty(Asking.VISITOR), "nobody asked who it is");
    }

    private static Slice slice(ContainerRequest request) {
        var query = request.getUriInfo().getQueryParameters();
        String limit = query.getFirst("limit");
        if (limit != null && !limit.matches("0*([1-9]\\d?|100)")) {
            Locale language = visitor(request).language();
            throw new PortalException(Refusal.invalid("limit", TEXTS.say(language, "limit")));
        }
        return new Slice(query.getFirst("after"), limit == null ? USUAL : Integer.parseInt(limit));
    }
}
