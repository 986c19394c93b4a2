package org.weilu.web.admin;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.wicket.request.mapper.parameter.PageParameters;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.ui.Field;
import org.weilu.ui.PortalForm;
import org.weilu.ui.ToolPage;
import org.weilu.web.PortalApplication;
import org.weilu.web.theme.Theme;

/** The face of the site at which one is: its names, how to reach it, its theme. */
public final class SitePage extends ToolPage {
    private static final long serialVersionUID = 1L;

    public SitePage(PageParameters parameters) {
        super(parameters, Tools.SITE);
        if (!use(Access.class).allows(visitor(), Tools.SITE, Scoped.site(site().slug()))) {
            throw refused(visitor());
        }
    }

    @Override
    protected void build() {
        Site now = site();
        add(id -> new PortalForm<Site>(id, "submit", this::save, saved -> href("/admin/site?done=saved"))
                .with(
                        Field.text("name", now.name()).autocomplete("off"),
                        Field.text("nameEn", now.nameEn()).autocomplete("off").optional(),
                        Field.text("motto", now.motto()).optional(),
                        Field.text("mottoEn", now.mottoEn()).optional(),
                        Field.phone("phone", now.phone()).autocomplete("off").optional(),
                        Field.email("email", now.email()).autocomplete("off").optional(),
                        Field.text("address", now.address()).optional(),
                        Field.text("filing", now.filing()).optional(),
                        Field.radio("theme", now.theme(), themes())));
    }

    private Map<String, String> themes() {
        Map<String, String> themes = new LinkedHashMap<>();
        for (Theme theme : PortalApplication.portal().statics().themes()) {
            themes.put(theme.id(), theme.name(getLocale()));
        }
        return themes;
    }

    private Outcome<Site> save(PortalForm<Site> form) {
        String theme = form.value("theme");
        if (!themes().containsKey(theme)) {
            return Outcome.refused(Refusal.invalid("theme", getString("theme.gone")));
        }
        Site now = site();
        return use(Sites.class)
                .save(
                        visitor(),
                        new Site(
                                now.slug(),
                                form.value("name").strip(),
                                form.value("nameEn").strip(),
                                form.value("motto").strip(),
                                form.value("mottoEn").strip(),
                                now.languages(),
                                now.zone(),
                                theme,
                                form.value("phone").strip(),
                                form.value("email").strip(),
                                form.value("address").strip(),
                                form.value("filing").strip(),
                                now.area(),
                                now.host()));
    }
}
