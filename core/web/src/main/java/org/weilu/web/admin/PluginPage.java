package org.weilu.web.admin;

import java.util.List;
import org.apache.wicket.model.IModel;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Plugins;
import org.weilu.spi.Plugins.PluginInfo;
import org.weilu.spi.access.Scoped;
import org.weilu.ui.Html;
import org.weilu.ui.PortalForm;
import org.weilu.ui.StackPage;
import org.weilu.ui.ToolPage;

/** Asks before a plugin is switched, and names what falls silent with it. */
public final class PluginPage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public PluginPage(PageParameters parameters) {
        super(parameters, Tools.PLUGINS, Scoped.portal());
    }

    private PluginInfo plugin() {
        return use(Plugins.class).list().stream()
                .filter(one -> one.id().equals(parameter("id")))
                .findFirst()
                .orElseThrow(StackPage::notFound);
    }

    private boolean isActive() {
        return plugin().is(PluginInfo.State.ACTIVE);
    }

    @Override
    protected IModel<String> title() {
        return () -> getString(isActive() ? "disable" : "enable").replace("{0}", plugin().id());
    }

    @Override
    protected void build() {
        boolean active = isActive();
        if (active) {
            write(this::writeConsequences);
        }
        add(id -> form(id, active));
    }

    private PortalForm<Boolean> form(String id, boolean active) {
        PortalForm<Boolean> form = new PortalForm<Boolean>(
                        id,
                        active ? "disable.submit" : "enable.submit",
                        it -> turn(!active),
                        on -> href("/admin/plugins?done=" + (on ? "enabled" : "disabled")))
                .back(href("/admin/plugins"));
        return active ? form.danger() : form;
    }

    // The wish is for a state, not for a change: pressed twice it does nothing more.
    private Outcome<Boolean> turn(boolean on) {
        use(Plugins.class).enable(visitor(), plugin().id(), on);
        return Outcome.done(on);
    }

    private void writeConsequences(Html html) {
        Plugins.Consequences silent = use(Plugins.class).disabling(plugin().id());
        html.leaf("p", getString("stays"));
        list(html, "dependents", silent.dependents());
        list(html, "rules", silent.rules());
    }

    private void list(Html html, String key, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        html.leaf("h2", getString(key)).open("ul", "class", "confirm-list");
        names.forEach(name -> html.leaf("li", name));
        html.close();
    }
}
