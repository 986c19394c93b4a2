package org.weilu.kernel;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.AccessRule;

/** Names the rules that some plugins gave to others: nobody asks them any more once these are switched off. */
final class RulesGiven {
    private RulesGiven() {}

    static List<String> by(List<Guarded<?>> extensions) {
        Set<ClassLoader> own = extensions.stream()
                .map(extension -> extension.value().getClass().getClassLoader())
                .collect(Collectors.toSet());
        return extensions.stream()
                .flatMap(extension -> points(extension.value().getClass()).stream()
                        .filter(RulesGiven::decides)
                        .filter(point -> !own.contains(about(extension, point)))
                        .map(point -> nameOf(extension.value()) + " (" + point.getSimpleName() + ")"))
                .distinct()
                .toList();
    }

    /** Whose the rule is about: the loader of what it protects, otherwise of the point itself. */
    private static ClassLoader about(Guarded<?> extension, Class<?> point) {
        Class<?> target = extension.value() instanceof AccessRule<?>
                ? extension
                        .<Class<?>>show(value -> ((AccessRule<?>) value).protects())
                        .orElse(point)
                : point;
        return target.getClassLoader();
    }

    private static Set<Class<?>> points(Class<?> type) {
        Set<Class<?>> found = new LinkedHashSet<>();
        for (Class<?> above = type; above != null; above = above.getSuperclass()) {
            for (Class<?> direct : above.getInterfaces()) {
                if (ExtensionPoint.class.isAssignableFrom(direct)) {
                    found.add(direct);
                    found.addAll(points(direct));
                }
            }
        }
        return found;
    }

    private static boolean decides(Class<?> point) {
        return Arrays.stream(point.getDeclaredMethods())
                .map(Method::getGenericReturnType)
                .anyMatch(RulesGiven::isMaybeRefusal);
    }

    private static boolean isMaybeRefusal(Type type) {
        return type instanceof ParameterizedType answer
                && answer.getRawType() == Optional.class
                && answer.getActualTypeArguments()[0] == Refusal.class;
    }

    private static String nameOf(Object rule) {
        String name = rule.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$\\$Lambda.*", "");
    }
}
