package org.weilu.web.api;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import org.glassfish.jersey.server.spi.internal.ValueParamProvider;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.api.ApiResource;

/**
 * The servlet of {@code /api/v1}: the portal's own resources and those of every plugin that is enabled now. When a
 * plugin is switched, the next request finds the application made anew: routes and document follow at once.
 */
public final class PortalApi extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int BURST = 2000;
    private static final Logger LOG = LoggerFactory.getLogger(PortalApi.class);

    private final transient ApiServices services;
    private final transient Asking asking;
    private transient volatile @Nullable Running running;

    public PortalApi(ApiServices services) {
        this(services, BURST);
    }

    /** @param burst how many requests a person may make at once; a twentieth of it comes back each second */
    public PortalApi(ApiServices services, int burst) {
        this.services = services;
        this.asking = new Asking(services, burst);
    }

    private record Running(List<ApiResource> resources, ServletContainer container) {
        @SuppressWarnings("ReferenceEquality")
        boolean serves(List<ApiResource> now) {
            if (now.size() != resources.size()) {
                return false;
            }
            for (int i = 0; i < resources.size(); i++) {
                if (resources.get(i) != now.get(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Begins to put the API together beside the rest of the start: it is nearly half of it, and pages need none of it. */
    @Override
    public void init() {
        Thread.ofPlatform().daemon().name("api-start").start(this::warm);
    }

    private void warm() {
        try {
            current();
        } catch (ServletException | RuntimeException e) {
            LOG.error("The API did not start; the next request to it tries again", e);
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        current().service(request, response);
    }

    private ServletContainer current() throws ServletException {
        List<Extension<ApiResource>> extensions = services.extensions().of(ApiResource.class);
        List<ApiResource> now = extensions.stream().map(Extension::value).toList();
        Running before = running;
        if (before != null && before.serves(now)) {
            return before.container;
        }
        synchronized (this) {
            before = running;
            if (before == null || !before.serves(now)) {
                // The old one is left to requests that are under way in it, and then to the collector.
                before = new Running(now, start(extensions, getServletConfig()));
                running = before;
            }
            return before.container;
        }
    }

    private ServletContainer start(List<Extension<ApiResource>> extensions, ServletConfig servlet)
            throws ServletException {
        ResourceConfig config = new ResourceConfig();
        config.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        config.property(ServerProperties.BV_FEATURE_DISABLE, true);
        config.property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
        config.property("jersey.config.disableAutoDiscovery", true);
        config.property("jersey.config.disableJsonBinding", true);
        Set<Class<?>> classes = new LinkedHashSet<>();
        Set<Object> resources =
                new LinkedHashSet<>(List.of(new PeopleResource(services), new SearchResource(services)));
        extensions.forEach(extension -> resources.add(extension.value()));
        resources.forEach(resource -> classes.add(resource.getClass()));
        resources.forEach(config::register);
        config.register(new ContractResource(Contract.of(classes)));
        config.register(asking);
        config.register(new Repeats(services));
        config.register(new Answering());
        config.register(new JsonBody());
        config.register(new Problems());
        config.register(new AbstractBinder() {
            @Override
            protected void configure() {
                bind(new Given()).to(ValueParamProvider.class);
                bind(new GuardedCalls(extensions)).to(ResourceMethodInvocationHandlerProvider.class);
            }
        });
        ServletContainer container = new ServletContainer(config);
        container.init(servlet);
        return container;
    }
}
