package org.weilu.web.api;

import jakarta.ws.rs.WebApplicationException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Extension;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.api.ApiResource;

/** Calls a plugin's resource within its guard, so that a failure is logged with its name and counted; a no is none. */
final class GuardedCalls implements ResourceMethodInvocationHandlerProvider {
    private final IdentityHashMap<Object, Extension<ApiResource>> guards = new IdentityHashMap<>();

    GuardedCalls(List<Extension<ApiResource>> resources) {
        resources.forEach(extension -> guards.put(extension.value(), extension));
    }

    @Override
    public InvocationHandler create(Invocable invocable) {
        return (target, method, arguments) -> {
            Extension<ApiResource> guard = guards.get(target);
            if (guard == null) {
                return method.invoke(target, arguments);
            }
            // Jersey maps what comes wrapped like this, and nothing else, to an answer.
            Called called = wrapped(() -> guard.join(resource -> {
                try {
                    return new Called(method.invoke(resource, arguments), null);
                } catch (InvocationTargetException e) {
                    return no(e.getCause());
                } catch (IllegalAccessException e) {
                    throw PortalException.fault("cannot call " + method, e);
                }
            }));
            if (called.no != null) {
                throw new InvocationTargetException(called.no);
            }
            return called.value;
        };
    }

    private static Called wrapped(Supplier<Called> call) throws InvocationTargetException {
        try {
            return call.get();
        } catch (RuntimeException e) {
            throw new InvocationTargetException(e);
        }
    }

    private static Called no(@Nullable Throwable thrown) {
        boolean expected = thrown instanceof WebApplicationException
                || (thrown instanceof PortalException known && known.kind() != Refusal.Kind.FAULT);
        if (expected) {
            return new Called(null, (RuntimeException) thrown);
        }
        if (thrown instanceof Error error) {
            throw error;
        }
        throw thrown instanceof RuntimeException known ? known : PortalException.fault("a resource failed", thrown);
    }

    private record Called(@Nullable Object value, @Nullable RuntimeException no) {}
}
