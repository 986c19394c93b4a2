package org.weilu.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.weilu.spi.PluginContext;
import org.weilu.spi.PortalPlugin;
import org.weilu.spi.Texts;
import org.weilu.ui.MenuEntry;
import org.weilu.ui.PageMount;
import org.weilu.ui.PortalPage;
import org.weilu.ui.ResourceMount;
import org.weilu.web.account.CodePage;
import org.weilu.web.account.ForgotPage;
import org.weilu.web.account.RegisterPage;
import org.weilu.web.account.ResetPage;
import org.weilu.web.account.SetupPage;
import org.weilu.web.account.SignInPage;
import org.weilu.web.account.SignOutResource;
import org.weilu.web.admin.GrantsPage;
import org.weilu.web.admin.HolidaysPage;
import org.weilu.web.admin.JobsPage;
import org.weilu.web.admin.LogPage;
import org.weilu.web.admin.NoticeFailuresPage;
import org.weilu.web.admin.NoticeOverviewPage;
import org.weilu.web.admin.NoticeRehearsalPage;
import org.weilu.web.admin.NoticesPage;
import org.weilu.web.admin.PeoplePage;
import org.weilu.web.admin.PersonPage;
import org.weilu.web.admin.PluginPage;
import org.weilu.web.admin.PluginsPage;
import org.weilu.web.admin.SitePage;
import org.weilu.web.admin.StylePage;
import org.weilu.web.admin.Tools;
import org.weilu.web.api.ApiParts;
import org.weilu.web.brand.BrandPage;
import org.weilu.web.brand.BrandsPage;
import org.weilu.web.desk.AdminHomePage;
import org.weilu.web.desk.DeskHomePage;
import org.weilu.web.home.HomePage;
import org.weilu.web.me.ChoicesPage;
import org.weilu.web.me.HouseholdPage;
import org.weilu.web.me.MemberPage;
import org.weilu.web.me.MyPage;
import org.weilu.web.me.OwnData;
import org.weilu.web.me.PrivacyPage;
import org.weilu.web.me.ProfilePage;
import org.weilu.web.me.SecurityPage;
import org.weilu.web.me.UnsubscribePage;
import org.weilu.web.miss.MissParts;
import org.weilu.web.page.AssetFile;
import org.weilu.web.page.Favicon;
import org.weilu.web.page.Robots;
import org.weilu.web.page.Sitemap;
import org.weilu.web.page.StandingPagePage;
import org.weilu.web.request.PreferenceResource;
import org.weilu.web.search.OpenSearch;
import org.weilu.web.search.SearchPage;
import org.weilu.web.search.Suggestions;

/** The portal's own pages, added like those of any plugin. */
public final class WebPlugin implements PortalPlugin {
    private static final Texts TEXTS = Texts.of(WebPlugin.class);

    @Override
    public void start(PluginContext portal) {
        ApiParts.addTo(portal);
        MissParts.addTo(portal);
        pages().forEach((path, page) -> portal.add(new PageMount(path, page)));
        portal.add(new ResourceMount("/preference", new PreferenceResource()));
        portal.add(new ResourceMount("/signout", new SignOutResource()));
        portal.add(new ResourceMount("/search/suggest", new Suggestions()));
        portal.add(new ResourceMount("/opensearch.xml", new OpenSearch()));
        portal.add(new ResourceMount("/sitemap.xml", new Sitemap()));
        portal.add(new ResourceMount("/robots.txt", new Robots()));
        portal.add(new ResourceMount("/favicon.ico", new Favicon()));
        portal.add(new ResourceMount("/me/privacy/data.json", new OwnData()));
        portal.add(new ResourceMount("/assets/${file}", new AssetFile()));
        portal.add(new MenuEntry("/", 0, "home", language -> TEXTS.say(language, "home")));
        portal.add(new MenuEntry("/brands", 900, "flag", language -> TEXTS.say(language, "brands")));
        portal.add(Tools.PLUGINS);
        portal.add(Tools.STYLE);
        Tools.entries().forEach(portal::add);
    }

    /** The addresses of the portal's own pages. */
    static Map<String, Class<? extends PortalPage>> pages() {
        Map<String, Class<? extends PortalPage>> pages = new LinkedHashMap<>();
        pages.put("/", HomePage.class);
        pages.put("/search", SearchPage.class);
        pages.put("/pages/${slug}", StandingPagePage.class);
        pages.put("/brands", BrandsPage.class);
        pages.put("/brands/${slug}", BrandPage.class);
        pages.put("/signin", SignInPage.class);
        pages.put("/register", RegisterPage.class);
        pages.put("/code", CodePage.class);
        pages.put("/forgot", ForgotPage.class);
        pages.put("/reset", ResetPage.class);
        pages.put("/setup", SetupPage.class);
        pages.put("/me", MyPage.class);
        pages.put("/me/profile", ProfilePage.class);
        pages.put("/me/household", HouseholdPage.class);
        pages.put("/me/household/${person}", MemberPage.class);
        pages.put("/me/notices", ChoicesPage.class);
        pages.put("/unsubscribe/${token}", UnsubscribePage.class);
        pages.put("/me/privacy", PrivacyPage.class);
        pages.put("/me/security", SecurityPage.class);
        pages.put("/desk", DeskHomePage.class);
        pages.put("/admin", AdminHomePage.class);
        pages.put("/admin/plugins", PluginsPage.class);
        pages.put("/admin/plugins/${id}", PluginPage.class);
        pages.put("/admin/people", PeoplePage.class);
        pages.put("/admin/people/${id}", PersonPage.class);
        pages.put("/admin/grants", GrantsPage.class);
        pages.put("/admin/site", SitePage.class);
        pages.put("/admin/jobs", JobsPage.class);
        pages.put("/admin/notices", NoticesPage.class);
        pages.put("/admin/notices/overview", NoticeOverviewPage.class);
        pages.put("/admin/notices/failed", NoticeFailuresPage.class);
        pages.put("/admin/notices/rehearsal", NoticeRehearsalPage.class);
        pages.put("/admin/log", LogPage.class);
        pages.put("/admin/holidays", HolidaysPage.class);
        pages.put("/admin/style", StylePage.class);
        return pages;
    }
}
