package org.weilu.app;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What {@code /metrics} tells: the machine's state, and requests by the first digit of their status. */
final class Meters implements AutoCloseable {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics garbage = new JvmGcMetrics();
    private final Timer[] requests = new Timer[6];

    Meters() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        garbage.bindTo(registry);
        for (int digit = 1; digit < requests.length; digit++) {
            requests[digit] =
                    Timer.builder("weilu.requests").tag("status", digit + "xx").register(registry);
        }
    }

    String scrape() {
        return registry.scrape();
    }

    Handler around(Handler next) {
        return new Handler.Wrapper(next) {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                Request.addCompletionListener(request, failure -> {
                    int digit = failure == null ? Math.clamp(response.getStatus() / 100, 1, 5) : 5;
                    requests[digit].record(System.nanoTime() - request.getBeginNanoTime(), TimeUnit.NANOSECONDS);
                });
                return super.handle(request, response, callback);
            }
        };
    }

    @Override
    public void close() {
        garbage.close();
        registry.close();
    }
}
