package org.weilu.kernel;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;

/**
 * Stands before a service that its user only wished for: the owner may be switched off while the user goes on. Who
 * cannot do without the owner falls silent with it and needs no gate.
 */
final class Gate implements InvocationHandler {
    private static final Texts TEXTS = Texts.of(Gate.class);
    private final Object service;
    private final BooleanSupplier closed;

    private Gate(Object service, BooleanSupplier closed) {
        this.service = service;
        this.closed = closed;
    }

    /** The service behind a gate; a class cannot be gated and is given as it is. */
    static <S> S before(Class<S> type, S service, BooleanSupplier closed) {
        return type.isInterface()
                ? type.cast(
                        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Gate(service, closed)))
                : service;
    }

    static PortalException switchedOff(Refusal.Kind kind, String code) {
        return new PortalException(Refusal.of(kind, code, TEXTS.say(Locale.SIMPLIFIED_CHINESE, "switched-off")));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] values) throws Throwable {
        if (method.getDeclaringClass() != Object.class && closed.getAsBoolean()) {
            throw switchedOff(Refusal.Kind.UNAVAILABLE, "switched_off");
        }
        try {
            return method.invoke(service, values);
        } catch (InvocationTargetException e) {
            throw Objects.requireNonNullElse(e.getCause(), e);
        }
    }
}
