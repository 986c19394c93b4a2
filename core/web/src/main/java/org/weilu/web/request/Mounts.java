package org.weilu.web.request;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.wicket.core.request.mapper.ResourceMapper;
import org.apache.wicket.request.IRequestMapper;
import org.apache.wicket.request.mapper.CompoundRequestMapper;
import org.apache.wicket.request.resource.IResource;
import org.apache.wicket.request.resource.ResourceReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.ui.PageMount;
import org.weilu.ui.ResourceMount;

/** The addresses that plugins give their pages, of those plugins that are enabled at this moment. */
final class Mounts {
    private static final Logger LOG = LoggerFactory.getLogger(Mounts.class);
    private static final Set<String> SHARED = Set.of("desk", "admin", "me");
    private static final Set<String> OWN = Set.of("web");
    private final Extensions extensions;
    private volatile State state = new State(List.of(), List.of(), new CompoundRequestMapper());

    Mounts(Extensions extensions) {
        this.extensions = extensions;
    }

    private record State(
            List<Extension<PageMount>> pages, List<Extension<ResourceMount>> resources, IRequestMapper mapper) {}

    /** Built anew only when a plugin was switched. */
    IRequestMapper mapper() {
        List<Extension<PageMount>> pages = extensions.of(PageMount.class);
        List<Extension<ResourceMount>> resources = extensions.of(ResourceMount.class);
        State now = state;
        if (!now.pages.equals(pages) || !now.resources.equals(resources)) {
            now = new State(pages, resources, build(pages, resources));
            state = now;
        }
        return now.mapper;
    }

    private static IRequestMapper build(List<Extension<PageMount>> pages, List<Extension<ResourceMount>> resources) {
        CompoundRequestMapper all = new CompoundRequestMapper();
        pages.stream()
                .filter(one -> keepsName(one.plugin(), one.value().path()))
                .forEach(one ->
                        all.add(new ExactMapper(one.value().path(), one.value().page())));
        resources.stream()
                .filter(one -> keepsName(one.plugin(), one.value().path()))
                .forEach(one -> all.add(new ResourceMapper(
                        one.value().path(),
                        new Mounted(one.value().path(), one.value().resource()))));
        return all;
    }

    static boolean keepsName(String plugin, String path) {
        List<String> parts =
                Stream.of(path.split("/")).filter(part -> !part.isEmpty()).toList();
        String first = parts.isEmpty() ? "" : parts.getFirst();
        boolean under = SHARED.contains(first) && parts.size() > 1 && named(plugin, parts.get(1));
        boolean keeps = path.startsWith("/") && (OWN.contains(plugin) || named(plugin, first) || under);
        if (!keeps) {
            LOG.error("Plugin {} may not mount {}: addresses start with the plugin's id", plugin, path);
        }
        return keeps;
    }

    private static boolean named(String plugin, String part) {
        return part.equals(plugin) || part.startsWith(plugin + ".");
    }

    private static final class Mounted extends ResourceReference {
        private static final long serialVersionUID = 1L;
        private final transient IResource resource;

        Mounted(String path, IResource resource) {
            super(Mounts.class, path);
            this.resource = resource;
        }

        @Override
        public IResource getResource() {
            return resource;
        }
    }
}
