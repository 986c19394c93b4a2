package org.weilu.web.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.glassfish.jersey.server.ContainerRequest;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Languages;
import org.weilu.spi.community.Site;

/** Reads and writes JSON; what does not parse is a 400, what does not fit a 422 that names the field. */
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, Problem.MEDIA_TYPE})
final class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private static final Texts TEXTS = Texts.of(Problems.class);

    @Context
    @SuppressWarnings("NullAway.Init")
    private Provider<ContainerRequest> request;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class && type != InputStream.class;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        byte[] bytes = in.readAllBytes();
        if (bytes.length == 0) {
            return null;
        }
        Locale language = Languages.accepted(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            return Json.MAPPER.readValue(bytes, Json.MAPPER.constructType(generic));
        } catch (JsonMappingException e) {
            String field = field(e);
            throw new PortalException(Refusal.invalid(field, TEXTS.say(language, "json-value", field)), e);
        } catch (JsonProcessingException e) {
            JsonLocation place = e.getLocation();
            throw new WebApplicationException(
                    Problem.of(400, "invalid", TEXTS.say(language, "json", place.getLineNr(), place.getColumnNr())));
        }
    }

    private static String field(JsonMappingException wrong) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : wrong.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type != String.class && type != byte[].class;
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(bytes(value, request.get()));
    }

    static byte[] bytes(Object value, ContainerRequestContext request) throws JsonProcessingException {
        ZoneId zone = request.getProperty(Asking.SITE) instanceof Site site ? site.zone() : ZoneOffset.UTC;
        return Json.MAPPER.writer().withAttribute(Json.ZONE, zone).writeValueAsBytes(value);
    }
}
