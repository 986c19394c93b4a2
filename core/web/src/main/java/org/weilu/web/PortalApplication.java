package org.weilu.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.apache.wicket.Component;
import org.apache.wicket.DefaultPageManagerProvider;
import org.apache.wicket.Page;
import org.apache.wicket.RuntimeConfigurationType;
import org.apache.wicket.Session;
import org.apache.wicket.coep.CrossOriginEmbedderPolicyConfiguration.CoepMode;
import org.apache.wicket.coop.CrossOriginOpenerPolicyConfiguration.CoopMode;
import org.apache.wicket.pageStore.IPageStore;
import org.apache.wicket.pageStore.InMemoryPageStore;
import org.apache.wicket.protocol.http.WebApplication;
import org.apache.wicket.protocol.http.servlet.ServletWebRequest;
import org.apache.wicket.request.Request;
import org.apache.wicket.request.Response;
import org.apache.wicket.request.cycle.RequestCycle;
import org.apache.wicket.request.http.WebRequest;
import org.apache.wicket.request.http.WebResponse;
import org.apache.wicket.settings.RequestCycleSettings.RenderStrategy;
import org.apache.wicket.util.file.Path;
import org.apache.wicket.util.lang.Bytes;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Site;
import org.weilu.ui.DeskEntry;
import org.weilu.ui.PageHead;
import org.weilu.ui.PageTags;
import org.weilu.ui.PortalHost;
import org.weilu.web.error.ErrorListener;
import org.weilu.web.frame.Frame;
import org.weilu.web.home.HomePage;
import org.weilu.web.request.Asking;
import org.weilu.web.request.FrontMapper;
import org.weilu.web.request.LanguageListener;
import org.weilu.web.request.PortalClasses;
import org.weilu.web.request.PortalSession;
import org.weilu.web.request.Preferences;
import org.weilu.web.security.GuardedResponse;
import org.weilu.web.security.OriginListener;
import org.weilu.web.security.ResourceGuard;
import org.weilu.web.theme.Statics;

/** The Wicket application: settings, the way of a request, and what components ask of their host. */
public final class PortalApplication extends WebApplication implements PortalHost {
    private final WebParts parts;
    private final Statics statics;

    public PortalApplication(WebParts parts) {
        this.parts = parts;
        this.statics = new Statics(parts.themeDirs(), parts.development());
        setConfigurationType(
                parts.development() ? RuntimeConfigurationType.DEVELOPMENT : RuntimeConfigurationType.DEPLOYMENT);
    }

    public static PortalApplication portal() {
        return (PortalApplication) get();
    }

    /** What Jetty calls the session cookie: bound to this host and to https where there is https. */
    public static String sessionCookie(URI baseUrl) {
        return isSecure(baseUrl) ? "__Host-weilu" : "weilu";
    }

    static boolean isSecure(URI baseUrl) {
        return "https".equalsIgnoreCase(baseUrl.getScheme());
    }

    public boolean isSecure() {
        return isSecure(parts.baseUrl());
    }

    public WebParts parts() {
        return parts;
    }

    public Statics statics() {
        return statics;
    }

    /** What is known of the request of this thread. */
    public Asking asking() {
        return Asking.of(RequestCycle.get(), parts);
    }

    @Override
    protected void init() {
        super.init();
        getApplicationSettings().setClassResolver(new PortalClasses(parts.classes()));
        getApplicationSettings().setUploadProgressUpdatesEnabled(false);
        getApplicationSettings().setDefaultMaximumUploadSize(Bytes.megabytes(20));
        getRequestCycleSettings().setRenderStrategy(RenderStrategy.ONE_PASS_RENDER);
        getRequestCycleSettings().setResponseRequestEncoding("UTF-8");
        getMarkupSettings().setDefaultMarkupEncoding("UTF-8");
        getMarkupSettings().setStripWicketTags(true);
        getMarkupSettings().setStripComments(true);
        // Its own headers stay silent: GuardedResponse speaks for all answers.
        getCspSettings().blocking().disabled();
        getSecuritySettings().setCrossOriginOpenerPolicyConfiguration(CoopMode.DISABLED);
        getSecuritySettings().setCrossOriginEmbedderPolicyConfiguration(CoepMode.DISABLED);
        getResourceSettings().setPackageResourceGuard(new ResourceGuard());
        getResourceSettings().setThrowExceptionOnMissingResource(true);
        parts.sourceDirs()
                .forEach(dir -> getResourceSettings().getResourceFinders().addFirst(new Path(dir.toString())));
        getDebugSettings().setDevelopmentUtilitiesEnabled(false);
        getRequestCycleListeners().add(new LanguageListener());
        getRequestCycleListeners().add(new OriginListener(parts.baseUrl()));
        getRequestCycleListeners().add(new ErrorListener());
        // Pages keep no state; the few that a plugin may make live in memory, so no key and no file can leak them.
        setPageManagerProvider(new DefaultPageManagerProvider(this) {
            @Override
            protected IPageStore newPersistentStore() {
                return new InMemoryPageStore(getName(), Bytes.kilobytes(256));
            }

            @Override
            protected IPageStore newAsynchronousStore(IPageStore store) {
                return store;
            }

            @Override
            protected IPageStore newCachingStore(IPageStore store) {
                return store;
            }
        });
        setRootRequestMapper(new FrontMapper(parts, statics, getRootRequestMapper()));
    }

    @Override
    public Class<? extends Page> getHomePage() {
        return HomePage.class;
    }

    @Override
    public Session newSession(Request request, Response response) {
        PortalSession session = new PortalSession(request);
        session.setLocale(language(request));
        return session;
    }

    private static Locale language(Request request) {
        return request.getContainerRequest() instanceof HttpServletRequest servlet
                ? Preferences.of(servlet).language()
                : Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    protected WebResponse newWebResponse(WebRequest request, HttpServletResponse servlet) {
        return new GuardedResponse((ServletWebRequest) request, servlet, isSecure());
    }

    @Override
    public <S> S service(Class<S> type) {
        return find(type).orElseThrow(() -> PortalException.fault("nobody offers " + type.getName()));
    }

    @Override
    public <S> Optional<S> find(Class<S> type) {
        return parts.services().find(type);
    }

    @Override
    public Extensions extensions() {
        return parts.extensions();
    }

    @Override
    public Clock clock() {
        return parts.clock();
    }

    @Override
    public Visitor visitor(RequestCycle cycle) {
        return Asking.of(cycle, parts).visitor();
    }

    @Override
    public Site site(RequestCycle cycle) {
        return Asking.of(cycle, parts).site();
    }

    @Override
    public boolean elder(RequestCycle cycle) {
        return Asking.of(cycle, parts).preferences().elder();
    }

    @Override
    public Component head(String id, PageHead head) {
        return Frame.head(id, head);
    }

    @Override
    public Component header(String id) {
        return Frame.header(id);
    }

    @Override
    public Component footer(String id) {
        return Frame.footer(id);
    }

    @Override
    public String href(RequestCycle cycle, String path) {
        return Asking.of(cycle, parts).href(path);
    }

    @Override
    public String themed(RequestCycle cycle, String file) {
        return statics.themed(site(cycle).theme(), file);
    }

    public String themed(String file) {
        return themed(RequestCycle.get(), file);
    }

    @Override
    public void tag(RequestCycle cycle, PageTags tags) {
        Asking.of(cycle, parts).tag(tags);
    }

    @Override
    public boolean isTagged(RequestCycle cycle) {
        return Asking.of(cycle, parts).isTagged();
    }

    /** True if the visitor may use any of the tools under a path: then the menu leads there. */
    public boolean hasTools(String under) {
        Visitor visitor = asking().visitor();
        return find(Access.class)
                .map(access -> extensions().of(DeskEntry.class).stream()
                        .map(Extension::value)
                        .anyMatch(tool -> tool.path().startsWith(under) && tool.isFor(access, visitor)))
                .orElse(false);
    }
}
