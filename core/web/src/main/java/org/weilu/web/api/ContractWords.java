package org.weilu.web.api;

import com.fasterxml.jackson.annotation.JsonView;
import io.swagger.v3.jaxrs2.ResolvedParameter;
import io.swagger.v3.jaxrs2.ext.AbstractOpenAPIExtension;
import io.swagger.v3.jaxrs2.ext.OpenAPIExtension;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.Context;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Slice;
import org.weilu.spi.api.Answers;

/** Says in the document what a method's signature says to the frame: statuses, and the parameters of a list. */
final class ContractWords extends AbstractOpenAPIExtension {
    @Override
    public ResolvedParameter extractParameters(
            List<Annotation> annotations,
            Type type,
            Set<Type> typesToSkip,
            Components components,
            Consumes classConsumes,
            Consumes methodConsumes,
            boolean includeRequestBody,
            @Nullable JsonView jsonView,
            Iterator<OpenAPIExtension> chain) {
        boolean given = annotations.stream().anyMatch(annotation -> annotation.annotationType() == Context.class);
        return given || !chain.hasNext()
                ? new ResolvedParameter()
                : chain.next()
                        .extractParameters(
                                annotations,
                                type,
                                typesToSkip,
                                components,
                                classConsumes,
                                methodConsumes,
                                includeRequestBody,
                                jsonView,
                                chain);
    }

    @Override
    public void decorateOperation(Operation operation, Method method, Iterator<OpenAPIExtension> chain) {
        Answers answers = method.getAnnotation(Answers.class);
        ApiResponses responses = operation.getResponses();
        ApiResponse usual = responses == null ? null : responses.remove("default");
        if (responses != null && usual != null) {
            responses.addApiResponse(String.valueOf(answers == null ? 200 : answers.value()), usual);
        }
        if (Arrays.asList(method.getParameterTypes()).contains(Slice.class)) {
            operation.addParametersItem(
                    query("after", "`next` of the page before").schema(new Schema<String>().type("string")));
            operation.addParametersItem(query("limit", "How many")
                    .schema(new Schema<Integer>()
                            .type("integer")
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(100))));
        }
        super.decorateOperation(operation, method, chain);
    }

    private static Parameter query(String name, String words) {
        return new Parameter().in("query").name(name).description(words);
    }
}
