package org.weilu.portal;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.wicket.protocol.http.WebApplication;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.community.CommunityPlugin;
import org.weilu.documents.Documents;
import org.weilu.kernel.Kernel;
import org.weilu.kernel.KernelOptions;
import org.weilu.media.DiskAssets;
import org.weilu.schedule.SchedulePlugin;
import org.weilu.search.LuceneSearch;
import org.weilu.spi.Extensions;
import org.weilu.spi.Plugins;
import org.weilu.spi.access.Access;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Calendars;
import org.weilu.spi.document.Csv;
import org.weilu.spi.document.Feeds;
import org.weilu.spi.document.ForeignCalendars;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.document.Pdf;
import org.weilu.spi.document.QrCodes;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.media.Assets;
import org.weilu.spi.operation.Links;
import org.weilu.spi.search.Search;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Events;
import org.weilu.spi.store.Ids;
import org.weilu.spi.store.Store;
import org.weilu.store.JpaStore;
import org.weilu.store.StoreOptions;
import org.weilu.web.PortalApplication;
import org.weilu.web.WebParts;
import org.weilu.web.WebPlugin;

/**
 * A portal, put together: engines are made, plugins added, the registry frozen, and only then persistence, index,
 * schedule and pages are built from it. {@link #close} ends them in reverse.
 */
public final class Portal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Portal.class);
    private static final int CONNECTIONS = 16;

    private final PortalOptions options;
    private final Kernel kernel;
    private final JpaStore store;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();

    private Portal(PortalOptions options, Kernel kernel, JpaStore store) {
        this.options = options;
        this.kernel = kernel;
        this.store = store;
    }

    /**
     * Opens a portal; what it has begun is ended again if that fails.
     *
     * @throws org.weilu.spi.PortalException UNAVAILABLE, if its folder is in use or its database does not answer
     */
    public static Portal open(PortalOptions options) {
        DataFolder folder = DataFolder.lock(options.data());
        JpaStore store = new JpaStore(
                new StoreOptions(options.data(), options.dbUrl(), options.dbUser(), options.dbPassword(), CONNECTIONS),
                options.clock());
        PluginSettings settings = PluginSettings.read(options.data().resolve("weilu.yaml"));
        Kernel kernel = new Kernel(new KernelOptions(options.plugins(), options.data(), options.safe(), settings::of));
        Portal portal = new Portal(options, kernel, store);
        portal.open.push(folder);
        try {
            portal.open(folder);
            return portal;
        } catch (RuntimeException e) {
            portal.close();
            throw e;
        }
    }

    private void open(DataFolder folder) {
        offerEngines();
        LuceneSearch search =
                new LuceneSearch(options.data().resolve("index"), new LateEntries(kernel), options.clock());
        kernel.offer(Search.class, search);
        SchedulePlugin schedule = new SchedulePlugin(
                options.smtpUrl(),
                folder.node(),
                () -> kernel.service(Sites.class),
                () -> kernel.service(People.class),
                () -> kernel.service(Access.class),
                () -> kernel.service(Audit.class));
        kernel.builtIn("store", context -> {
            context.add(store.health());
            context.add(new LogCare(store));
        });
        kernel.builtIn("search", context -> context.add(search));
        kernel.builtIn("schedule", schedule);
        kernel.builtIn("community", new CommunityPlugin());
        kernel.builtIn("web", new WebPlugin());
        kernel.start();
        open.push(kernel::stop);
        store.open(kernel.extensions(), kernel::leaveOut);
        open.push(store);
        kernel.onSwitch(this::tellSwitch);
        search.open();
        open.push(search);
        store.changes().follow(search);
        schedule.open();
        open.push(schedule);
    }

    private void offerEngines() {
        Documents documents = new Documents();
        kernel.offer(Clock.class, options.clock());
        kernel.offer(Store.class, store);
        kernel.offer(Changes.class, store.changes());
        kernel.offer(Events.class, store.events());
        kernel.offer(Ids.class, store.ids());
        kernel.offer(Markdown.class, documents.markdown());
        kernel.offer(Feeds.class, documents.feeds());
        kernel.offer(Yaml.class, documents.yaml());
        kernel.offer(QrCodes.class, documents.qrCodes());
        kernel.offer(Pdf.class, documents.pdf());
        kernel.offer(Csv.class, documents.csv());
        kernel.offer(Calendars.class, documents.calendars());
        kernel.offer(ForeignCalendars.class, documents.foreignCalendars());
        DiskAssets assets = new DiskAssets(options.data().resolve("assets"), options.clock());
        open.push(assets);
        kernel.offer(Assets.class, assets);
        String base = options.baseUrl().toString().replaceAll("/+$", "");
        kernel.offer(Links.class, path -> base + path);
    }

    /** Whatever names the plugin's types is derived anew: pages, index, menus. */
    private void tellSwitch(String plugin) {
        store.write(em -> {
            store.changes().add(Change.access("plugin", plugin));
            return null;
        });
    }

    /** The Wicket application, made anew at each call: one for each server. */
    public WebApplication application() {
        return new PortalApplication(new WebParts(
                kernel::find,
                kernel.extensions(),
                kernel.plugins(),
                name -> kernel.resolve(name).orElse(null),
                options.themes(),
                options.development() ? sources() : List.of(),
                options.baseUrl(),
                options.clock(),
                options.development(),
                options.data()));
    }

    private List<Path> sources() {
        return kernel.started().stream()
                .map(kernel::sources)
                .flatMap(Optional::stream)
                .toList();
    }

    public <S> S service(Class<S> type) {
        return kernel.service(type);
    }

    public Extensions extensions() {
        return kernel.extensions();
    }

    public Plugins plugins() {
        return kernel.plugins();
    }

    /**
     * Reads the community's files into an empty portal, or goes on where that was cut short; tells its steps.
     *
     * @return the password of the demo accounts, if this start made them
     */
    public Optional<String> seed(Consumer<String> progress) {
        return Seeding.run(this, options, progress);
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            AutoCloseable last = open.pop();
            try {
                last.close();
            } catch (Exception e) {
                LOG.warn("{} did not end well", last.getClass().getSimpleName(), e);
            }
        }
    }
}
