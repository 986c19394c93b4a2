package org.weilu.web.admin;

import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.access.Scoped;
import org.weilu.ui.Html;
import org.weilu.ui.ToolPage;

/** The plugins: how they fare, why one is silent, and the way to switch it. */
public final class PluginsPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public PluginsPage(PageParameters parameters) {
        super(parameters, Tools.PLUGINS, Scoped.portal());
    }

    @Override
    protected void build() {
        write(this::writeTable);
    }

    private void writeTable(Html html) {
        html.open("table", "class", "table table-cards").leaf("caption", getString("caption"));
        head(html, "name", "version", "state", "failures", "action");
        html.open("tbody");
        use(Plugins.class).list().forEach(plugin -> writePlugin(html, plugin));
        html.close(2);
    }

    private void writePlugin(Html html, PluginInfo plugin) {
        html.open("tr").leaf("th", plugin.id(), "scope", "row");
        cell(html, "version", plugin.version());
        html.open("td", "data-label", getString("state"));
        html.badge(badge(plugin.state()), getString("state." + plugin.state().name()));
        if (plugin.reason() != null) {
            html.leaf("span", plugin.reason(), "class", "field-hint");
        }
        html.close();
        html.leaf("td", plugin.failures(), "data-label", getString("failures"), "class", "number");
        html.open("td").open("div", "class", "actions");
        boolean active = plugin.is(PluginInfo.State.ACTIVE);
        if (active || plugin.is(PluginInfo.State.DISABLED)) {
            String words = getString(active ? "disable" : "enable");
            html.open("a", "class", "button button-quiet", "href", Html.safe(href("/admin/plugins/" + plugin.id())));
            html.text(words)
                    .leaf("span", " " + plugin.id(), "class", "visually-hidden")
                    .close();
        }
        html.close(3);
    }

    private static String badge(PluginInfo.State state) {
        return switch (state) {
            case ACTIVE -> "on";
            case DISABLED -> "off";
            case FAILED, REFUSED -> "failed";
        };
    }
}
