package org.weilu.app.journey;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the {@link Stage}, opened once; skips each of them by name where there is no browser. */
final class OnStage implements BeforeEachCallback, ParameterResolver {
    private record Held(Optional<Stage> stage) implements AutoCloseable {
        @Override
        public void close() {
            stage.ifPresent(Stage::close);
        }
    }

    private static Optional<Stage> stage(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(OnStage.class))
                .getOrComputeIfAbsent(Held.class, key -> new Held(Stage.open()), Held.class)
                .stage();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (stage(context).isEmpty()) {
            Assumptions.abort(
                    "NO CHROMIUM: what people do in a browser is NOT tested; ./weilu test --install brings it");
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stage(context).orElseThrow();
    }
}
