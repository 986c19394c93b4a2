package org.weilu.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entries;
import org.weilu.spi.operation.HealthCheck;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;

/**
 * Search in a Lucene index that follows the change log: {@link #open} it, then let {@code Changes} be followed. The
 * cursor stands in the index's own commits; whatever happens to the folder, the index comes back from the entries.
 */
public final class LuceneSearch implements Search, ChangeFollower, HealthCheck, AutoCloseable {
    private static final Texts TEXTS = Texts.of(LuceneSearch.class);
    private static final long COMMITS = Duration.ofSeconds(3).toMillis();

    private final Entries entries;
    private final Clock clock;
    private final LiveIndex index;
    private final ScheduledExecutorService keeper = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("search-keeper").factory());

    /** @param folder for the index alone */
    public LuceneSearch(Path folder, Entries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
        index = new LiveIndex(new Generations(folder), entries, clock, this::tendSoon);
    }

    /**
     * Opens the index, builds it if there is none that can be read, and keeps it from then on. The entries have to
     * answer by now.
     *
     * @throws PortalException FAULT, if another process has it open
     */
    public void open() {
        try {
            index.open();
        } catch (IOException e) {
            throw PortalException.fault("cannot open the search index", e);
        }
        var unused = keeper.scheduleWithFixedDelay(this::tend, COMMITS, COMMITS, TimeUnit.MILLISECONDS);
    }

    @Override
    public SearchResults find(Visitor who, SearchQuery query) {
        Instant now = clock.instant();
        PageCursor after = after(who, query);
        // Who asks for numbers is told them as they are; others may see those of a few seconds ago.
        index.settle(now, query.free() || query.counted());
        SearchResults found =
                index.read(searcher -> new Finder(searcher, who, query, after, entries.types(), now).find());
        if (found == null) {
            throw new PortalException(
                    Refusal.of(Refusal.Kind.UNAVAILABLE, "search_not_ready", TEXTS.say(who.language(), "notReady")));
        }
        return found;
    }

    private static @Nullable PageCursor after(Visitor who, SearchQuery query) {
        try {
            return PageCursor.of(query);
        } catch (IllegalArgumentException e) {
            throw new PortalException(Refusal.invalid("after", TEXTS.say(who.language(), "badCursor")), e);
        }
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String cursor() {
        return index.cursor();
    }

    @Override
    public void on(List<Change> changes, String cursor) {
        index.on(changes, cursor);
    }

    @Override
    public void startOver() {
        rebuild();
    }

    @Override
    public long rebuild() {
        return index.rebuild();
    }

    @Override
    public boolean isReady() {
        return index.isReady();
    }

    @Override
    public Health check() {
        return isReady() ? Health.good() : Health.bad("the search index is being built");
    }

    /** Commits, or builds what is lost. */
    void tend() {
        index.tend();
    }

    private void tendSoon() {
        if (!keeper.isShutdown()) {
            keeper.execute(this::tend);
        }
    }

    /** Commits and closes; calls after that are refused. */
    @Override
    public void close() {
        keeper.shutdown();
        index.close();
    }
}
