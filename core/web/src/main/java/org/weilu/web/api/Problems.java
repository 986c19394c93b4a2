package org.weilu.web.api;

import jakarta.inject.Provider;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.glassfish.jersey.server.ContainerRequest;
import org.glassfish.jersey.server.ParamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Languages;

/** Makes a problem of whatever was thrown: words for what we know, a reference number for what we do not. */
final class Problems implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Texts TEXTS = Texts.of(Problems.class);

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpHeaders headers;

    @Context
    @SuppressWarnings("NullAway.Init")
    private Provider<ContainerRequest> request;

    @Override
    public Response toResponse(Throwable thrown) {
        Locale language = Languages.accepted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        if (thrown instanceof PortalException known && known.kind() != Refusal.Kind.FAULT) {
            boolean place = Slice.AFTER.equals(known.refusal().field());
            return Problem.of(List.of(place ? Refusal.invalid(Slice.AFTER, say(language, "after")) : known.refusal()));
        }
        return switch (thrown) {
            case ParamException.PathParamException path -> Problem.of(404, "not_found", say(language, "not-found"));
            case ParamException wrong ->
                Problem.of(List.of(Refusal.invalid(
                        wrong.getParameterName(), TEXTS.say(language, "value", wrong.getParameterName()))));
            case WebApplicationException http -> ofHttp(http.getResponse(), language);
            default -> fault(thrown, language);
        };
    }

    private static Response ofHttp(Response response, Locale language) {
        if (response.hasEntity()) {
            return response;
        }
        int status = response.getStatus();
        Response problem = switch (status) {
            case 404 -> Problem.of(404, "not_found", say(language, "not-found"));
            case 405 -> Problem.of(405, "method_not_allowed", say(language, "method"));
            case 406 -> Problem.of(406, "not_acceptable", say(language, "acceptable"));
            case 415 -> Problem.of(415, "media_type", say(language, "media-type"));
            default -> Problem.of(status, status < 500 ? "invalid" : "fault", say(language, "other"));
        };
        Object allow = response.getHeaders().getFirst(HttpHeaders.ALLOW);
        return allow == null
                ? problem
                : Response.fromResponse(problem)
                        .header(HttpHeaders.ALLOW, allow)
                        .build();
    }

    private Response fault(Throwable thrown, Locale language) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error(
                "{}: {} {} failed",
                reference,
                request.get().getMethod(),
                request.get().getPath(false),
                thrown);
        return Problem.fault(TEXTS.say(language, "fault", reference), reference);
    }

    private static String say(Locale language, String key) {
        return TEXTS.say(language, key);
    }
}
