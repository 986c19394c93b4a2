package org.weilu.web;

import java.util.List;
import org.weilu.spi.Plugins;
import org.weilu.spi.access.Visitor;

/** Two plugins, of which hello can be switched. */
final class FakePlugins implements Plugins {
    private final FakeExtensions extensions;

    FakePlugins(FakeExtensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public List<PluginInfo> list() {
        PluginInfo.State hello =
                extensions.disabled.contains("hello") ? PluginInfo.State.DISABLED : PluginInfo.State.ACTIVE;
        return List.of(
                new PluginInfo("hello", "0.1.0", hello, List.of(), null, 3),
                new PluginInfo("quiz", "0.9.2", PluginInfo.State.FAILED, List.of(), "no table", 0));
    }

    @Override
    public Consequences disabling(String id) {
        return new Consequences(List.of("quiz"), List.of("hello.rule"));
    }

    @Override
    public void enable(Visitor who, String id, boolean enabled) {
        if (enabled) {
            extensions.disabled.remove(id);
        } else {
            extensions.disabled.add(id);
        }
    }

    @Override
    public boolean isActive(String id) {
        return !extensions.disabled.contains(id);
    }
}
