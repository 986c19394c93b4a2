package org.weilu.web.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.jaxrs2.Reader;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtensions;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;

/** Makes the OpenAPI document out of the resources' classes, with what all of them have in common. */
final class Contract {
    private static final String BEARER = "bearer";

    static {
        ModelConverters.getInstance().addConverter(new ModelResolver(Json.mapper(), new Names()));
        ModelConverters.getInstance().addConverter(new OutcomeValue());
        List<io.swagger.v3.jaxrs2.ext.OpenAPIExtension> chain = new ArrayList<>(OpenAPIExtensions.getExtensions());
        chain.addFirst(new ContractWords());
        OpenAPIExtensions.setExtensions(chain);
    }

    private Contract() {}

    static byte[] of(Set<Class<?>> resources) {
        OpenAPI api = new OpenAPI()
                .info(new Info()
                        .title("Weilu")
                        .version("1")
                        .description("The portal of a community, for programs. Errors are RFC 9457 problems with a"
                                + " stable `code`; POST takes an `Idempotency-Key`; times carry an offset.")
                        .license(new License().name("Apache-2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                .addServersItem(new Server().url("/api/v1"))
                .addSecurityItem(new SecurityRequirement().addList(BEARER))
                .addSecurityItem(new SecurityRequirement())
                .components(new Components()
                        .addSecuritySchemes(
                                BEARER,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")));
        OpenAPI read = new Reader(api).read(resources);
        ModelConverters.getInstance().readAll(Problem.class).forEach(read::schema);
        Set<String> ids = new HashSet<>();
        if (read.getPaths() != null) {
            read.getPaths()
                    .values()
                    .forEach(path -> path.readOperationsMap()
                            .forEach((method, operation) -> complete(operation, method.name(), ids)));
        }
        try {
            return Json.mapper().writeValueAsString(read).getBytes(StandardCharsets.UTF_8);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw PortalException.fault("cannot write the API's document", e);
        }
    }

    private static void complete(Operation operation, String method, Set<String> ids) {
        String id = operation.getOperationId();
        for (int i = 2; !ids.add(operation.getOperationId()); i++) {
            operation.setOperationId(id + i);
        }
        if (operation.getSummary() == null) {
            operation.setSummary(operation.getOperationId());
        }
        operation.getResponses().addApiResponse("4XX", problem("Refused: see `code` and the words in `detail`"));
        operation.getResponses().addApiResponse("5XX", problem("Something went wrong on our side"));
        operation.getResponses().forEach((status, response) -> {
            if (response.getDescription() == null
                    || response.getDescription().isBlank()
                    || response.getDescription().equals("default response")) {
                response.setDescription("Done");
            }
        });
        if (method.equals("POST")) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .description("Up to 200 visible characters: the same key gives the same answer for 24 hours")
                    .schema(new Schema<String>().type("string").maxLength(200)));
        }
    }

    private static ApiResponse problem(String words) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(words)
                .content(new Content().addMediaType(Problem.MEDIA_TYPE, new MediaType().schema(schema)));
    }

    /** Two resources may each have an item: the outer class is part of its name, or one would stand for the other. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getDeclaringClass();
            String name = super.nameForClass(type, options);
            return outer == null ? name : outer.getSimpleName().replaceFirst("Resource$", "") + name;
        }
    }

    /** Writes an outcome as its value. */
    private static final class OutcomeValue implements ModelConverter {
        @Override
        @SuppressWarnings("rawtypes")
        public @Nullable Schema resolve(
                AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
            JavaType java = Json.mapper().constructType(type.getType());
            if (java != null && java.isTypeOrSubTypeOf(Outcome.class) && java.containedTypeCount() == 1) {
                return context.resolve(new AnnotatedType(java.containedType(0)).resolveAsRef(type.isResolveAsRef()));
            }
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
    }
}
