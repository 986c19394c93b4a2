package org.weilu.app.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.search.LuceneSearch;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.store.Change;
import org.weilu.store.ListExtensions;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;
import org.weilu.web.api.ApiParts;
import org.weilu.web.api.ApiServices;
import org.weilu.web.api.PortalApi;

/**
 * Measures the search as programs ask it, over HTTP with all counts: building, arrivals at a steady rate over some
 * connections (late ones count from when they were due), the same connections as fast as they are answered, and how soon
 * a change is found. Arguments: articles, seconds, arrivals a second. No test runs it.
 */
final class SearchLoad {
    private static final Logger LOG = LoggerFactory.getLogger(SearchLoad.class);
    private static final int CONNECTIONS = 32;

    private final InventedArticles articles;
    private final int seconds;
    private final int rate;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private SearchLoad(InventedArticles articles, int seconds, int rate) {
        this.articles = articles;
        this.seconds = seconds;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        int rate = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 100;
        new SearchLoad(new InventedArticles(count), seconds, rate).run();
    }

    private void run() throws Exception {
        Path folder = Files.createTempDirectory("search-load");
        Server server = new Server(new QueuedThreadPool(64));
        try (TestStore store =
                        TestStore.with(TestDatabase.DERBY, new ListExtensions().add("web", ApiParts.entities()));
                LuceneSearch search = new LuceneSearch(folder, articles, Clock.systemUTC())) {
            long start = System.nanoTime();
            search.open();
            built("built", start);
            LOG.info("{} bytes an article", size(folder) / articles.count());
            URI base = serve(server, store, search);
            paced(base, Math.min(10, seconds));
            report("arriving " + rate + "/s over " + CONNECTIONS + " connections", paced(base, seconds));
            long began = System.nanoTime();
            long[] closed = closed(base, rate * seconds);
            LOG.info("closed loop: {}/s", (long) (closed.length / ((System.nanoTime() - began) / 1e9)));
            report("closed loop over " + CONNECTIONS + " connections", closed);
            refresh(search);
            start = System.nanoTime();
            search.rebuild();
            built("rebuilt beside", start);
        } finally {
            server.stop();
            remove(folder);
        }
    }

    private void built(String what, long start) {
        double took = (System.nanoTime() - start) / 1e9;
        LOG.info("{} articles {} in {} s: {}/s", articles.count(), what, (long) took, (long) (articles.count() / took));
    }

    private static URI serve(Server server, TestStore store, LuceneSearch search) throws Exception {
        Fakes fakes = new Fakes();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        ApiServices services = new ApiServices(
                new ListExtensions(),
                fakes.accounts(),
                fakes.access(),
                fakes.people(),
                fakes.households(),
                fakes.sites(),
                search,
                store.store(),
                store.clock());
        context.addServlet(new ServletHolder(new PortalApi(services)), "/api/v1/*");
        server.setHandler(context);
        server.start();
        return URI.create("http://127.0.0.1:" + connector.getLocalPort() + "/api/v1/search");
    }

    /** One to four characters that stand somewhere, as often as they do. */
    private String words(int number) {
        Random random = new Random(number);
        String text = articles.article(random.nextInt(articles.count())).text();
        int length = 1 + random.nextInt(4);
        int from = random.nextInt(text.length() - length);
        return text.substring(from, from + length);
    }

    private void ask(URI base, int number) throws IOException, InterruptedException {
        String query = "?limit=10&q=" + URLEncoder.encode(words(number), StandardCharsets.UTF_8);
        int status = client.send(
                        HttpRequest.newBuilder(URI.create(base + query)).build(), BodyHandlers.ofByteArray())
                .statusCode();
        if (status != 200) {
            throw new IllegalStateException("status " + status);
        }
    }

    private long[] paced(URI base, int length) throws InterruptedException {
        long start = System.nanoTime() + 10_000_000;
        return onConnections(rate * length, (number, times) -> {
            long due = start + number * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            ask(base, number);
            times[number] = System.nanoTime() - due;
        });
    }

    private long[] closed(URI base, int requests) throws InterruptedException {
        return onConnections(requests, (number, times) -> {
            long start = System.nanoTime();
            ask(base, number);
            times[number] = System.nanoTime() - start;
        });
    }

    private interface Request {
        void send(int number, long[] times) throws IOException, InterruptedException;
    }

    private static long[] onConnections(int requests, Request request) throws InterruptedException {
        long[] times = new long[requests];
        AtomicInteger next = new AtomicInteger();
        CountDownLatch ended = new CountDownLatch(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        request.send(number, times);
                    }
                } catch (IOException | InterruptedException e) {
                    LOG.warn("a connection failed", e);
                } finally {
                    ended.countDown();
                }
            });
        }
        ended.await();
        return times;
    }

    /** From the commit of a change to the first search that knows it. */
    private void refresh(LuceneSearch search) {
        Visitor stranger = Visitor.stranger("main", Locale.SIMPLIFIED_CHINESE, "");
        long[] times = new long[200];
        for (int i = 0; i < times.length; i++) {
            String word = "refresh" + i;
            articles.rename(i, word);
            long start = System.nanoTime();
            search.on(List.of(Change.words("news", "n" + i)), "c" + i);
            if (search.find(stranger, SearchQuery.of(word, Slice.first(1)))
                            .hits()
                            .total()
                    != 1) {
                throw new IllegalStateException("not found: " + word);
            }
            times[i] = System.nanoTime() - start;
        }
        report("change to found", times);
    }

    private static void report(String what, long[] times) {
        Arrays.sort(times);
        LOG.info(
                "{}: {} in all, p50 {} ms, p90 {} ms, p99 {} ms, worst {} ms",
                what,
                times.length,
                millis(times[times.length / 2]),
                millis(times[times.length * 9 / 10]),
                millis(times[times.length * 99 / 100]),
                millis(times[times.length - 1]));
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / 1e6);
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            long size = 0;
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
