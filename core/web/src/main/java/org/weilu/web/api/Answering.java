package org.weilu.web.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import org.weilu.spi.Outcome;
import org.weilu.spi.api.Answers;

/** Opens an outcome: its value goes out with the method's status, its refusals as a problem. */
@Priority(Priorities.HEADER_DECORATOR)
final class Answering implements ContainerResponseFilter {
    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getHeaders().putSingle("X-Content-Type-Options", "nosniff");
        switch (response.getEntity()) {
            case Outcome.Refused<?> refused -> {
                Response problem = Problem.of(refused.refusals());
                response.setStatus(problem.getStatus());
                problem.getHeaders()
                        .forEach((name, values) -> response.getHeaders().put(name, values));
                response.setEntity(problem.getEntity(), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
            }
            case Outcome.Done<?> done -> {
                response.setStatus(status());
                response.setEntity(done.value());
            }
            case null, default -> {
                if (response.getStatus() == 200) {
                    response.setStatus(status());
                }
            }
        }
    }

    private int status() {
        Method method = resource.getResourceMethod();
        Answers answers = method == null ? null : method.getAnnotation(Answers.class);
        return answers == null ? 200 : answers.value();
    }
}
