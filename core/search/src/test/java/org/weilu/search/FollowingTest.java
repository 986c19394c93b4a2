package org.weilu.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults.Hit;
import org.weilu.spi.store.Change;

/** The index says what the entries say, whatever happens to it. */
final class FollowingTest {
    @TempDir
    Path home;

    private Path folder;
    private final SetClock clock = new SetClock();
    private final Shelf shelf = new Shelf();
    private LuceneSearch search;

    @BeforeEach
    void open() {
        folder = home.resolve("index");
        shelf.put(news("1", "围炉")).put(new EntryDraft("page", "about").title("围炉"));
        search = opened();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void showsAChangeAtOnce() {
        shelf.put(news("2", "围炉"));
        assertThat(found("围炉")).containsExactly("1", "about");
        change("5", "news", "2");
        assertThat(found("围炉")).containsExactly("1", "2", "about");
        shelf.put(news("2", "夜话"));
        change("6", "news", "2");
        assertThat(found("围炉")).containsExactly("1", "about");
        assertThat(found("夜话")).containsExactly("2");
        shelf.put(news("2", "夜话").state(Entry.State.WITHDRAWN));
        shelf.remove("news", "1");
        search.on(List.of(Change.access("news", "2"), Change.words("news", "1")), "7");
        assertThat(found("夜话")).isEmpty();
        assertThat(found("围炉")).containsExactly("about");
    }

    @Test
    void keepsItsCursorWithWhatItDescribes() {
        assertThat(search.cursor()).isEmpty();
        shelf.put(news("2", "围炉"));
        change("9", "news", "2");
        search.close();
        search = opened();
        assertThat(search.cursor()).isEqualTo("9");
        assertThat(found("围炉")).containsExactly("1", "2", "about");
    }

    @Test
    void catchesUpAfterAKillBetweenCommitAndIndex() throws IOException {
        shelf.put(news("2", "围炉"));
        change("3", "news", "2");
        search.tend();
        Path killed = home.resolve("killed");
        copy(folder, killed);
        shelf.put(news("2", "夜话")).put(news("3", "围炉"));
        change("4", "news", "2");
        change("5", "news", "3");
        try (LuceneSearch after = new LuceneSearch(killed, shelf, clock)) {
            after.open();
            assertThat(after.cursor()).isEqualTo("3");
            assertThat(ids(after, "围炉")).containsExactly("1", "2", "about");
            after.on(List.of(Change.words("news", "2"), Change.words("news", "3")), "5");
            after.on(List.of(Change.words("news", "3")), "5");
            assertThat(ids(after, "围炉")).containsExactly("1", "3", "about");
            assertThat(after.cursor()).isEqualTo("5");
        }
    }

    @Test
    void startsOverWhenTheLogIsTooShort() {
        shelf.put(news("2", "围炉"));
        search.startOver();
        search.on(List.of(), "77");
        assertThat(found("围炉")).containsExactly("1", "2", "about");
        assertThat(search.cursor()).isEqualTo("77");
    }

    @Test
    void hidesWhatAPluginHoldsWhileItIsOff() {
        shelf.disable("news");
        assertThat(found("围炉")).containsExactly("about");
        shelf.put(news("1", "夜话"));
        change("4", "news", "1");
        change("5", "plugin", "news");
        search.close();
        search = opened();
        assertThat(found("")).containsExactly("about");
        shelf.enable("news");
        change("6", "plugin", "news");
        assertThat(found("围炉")).containsExactly("about");
        assertThat(found("夜话")).containsExactly("1");
    }

    @Test
    void readsAPluginThatCameWhileThePortalWasDown() {
        search.close();
        shelf.put(new EntryDraft("venue", "hall").title("围炉"));
        search = opened();
        assertThat(found("围炉")).containsExactly("1", "about", "hall");
    }

    @Test
    void losesNoChangeThatComesWhileItIsBuiltAnew() {
        IntStream.range(100, 160).forEach(i -> shelf.put(news("n" + i, "旧事")));
        assertThat(search.rebuild()).isEqualTo(62);
        AtomicInteger count = new AtomicInteger();
        shelf.betweenEntries = () -> {
            int i = 100 + count.getAndIncrement();
            if (i < 160) {
                // What the rebuild has read already or holds in its hands, and what it has not reached yet.
                shelf.put(news("n" + i, "新事")).put(news("n" + (259 - i), "新事"));
                search.on(List.of(Change.words("news", "n" + i), Change.words("news", "n" + (259 - i))), "c" + i);
                assertThat(found("新事")).contains("n" + i);
            }
        };
        assertThat(search.rebuild()).isEqualTo(62);
        shelf.betweenEntries = () -> {};
        assertThat(found("旧事")).isEmpty();
        assertThat(found("新事")).hasSize(60);
        search.close();
        search = opened();
        assertThat(search.cursor()).isEqualTo("c159");
        assertThat(found("旧事")).isEmpty();
    }

    @Test
    void comesBackWhenItsFolderIsDeleted() throws IOException, InterruptedException {
        IOUtils.rm(folder);
        search.tend();
        assertThat(found("围炉")).containsExactly("1", "about");
        IOUtils.rm(folder);
        shelf.put(news("2", "围炉"));
        change("8", "news", "2");
        waitUntilReady();
        assertThat(found("围炉")).containsExactly("1", "2", "about");
        search.close();
        search = opened();
        assertThat(search.cursor()).isEqualTo("8");
        assertThat(found("围炉")).containsExactly("1", "2", "about");
    }

    @Test
    void isBuiltAnewWhenItCannotBeRead() throws IOException {
        change("8", "news", "1");
        search.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        search = opened();
        assertThat(search.isReady()).isTrue();
        assertThat(search.cursor()).isEmpty();
        assertThat(found("围炉")).containsExactly("1", "about");
        try (Stream<Path> folders = Files.list(folder)) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void keepsTheOldOneWhenARebuildFails() {
        shelf.betweenEntries = () -> {
            throw new PortalException(Refusal.of(Refusal.Kind.UNAVAILABLE, "away", "the database is away"));
        };
        assertThatThrownBy(search::rebuild).isInstanceOf(PortalException.class);
        shelf.betweenEntries = () -> {};
        assertThat(found("围炉")).containsExactly("1", "about");
        shelf.put(news("2", "围炉"));
        change("3", "news", "2");
        assertThat(found("围炉")).containsExactly("1", "2", "about");
    }

    @Test
    void leavesOutATypeWhoseSourceFailsAndKeepsTheOthers() {
        shelf.failing.add("news");
        search.rebuild();
        assertThat(found("围炉")).containsExactly("about");
        change("3", "news", "1");
        assertThat(search.cursor()).isEqualTo("3");
        shelf.failing.clear();
        search.rebuild();
        assertThat(found("围炉")).containsExactly("1", "about");
    }

    @Test
    void leavesOutAnEntryThatCannotBeReadAgainAndFollowsOn() {
        shelf.failing.add("news");
        change("3", "news", "1");
        assertThat(search.cursor()).isEqualTo("3");
        assertThat(found("围炉")).containsExactly("about");
    }

    @Test
    void refusesBeforeItIsOpenAndAfterItIsClosed() {
        search.close();
        assertThat(search.isReady()).isFalse();
        assertThat(search.check().healthy()).isFalse();
        assertThatThrownBy(() -> found("围炉"))
                .isInstanceOfSatisfying(
                        PortalException.class,
                        refused -> assertThat(refused.kind()).isEqualTo(Refusal.Kind.UNAVAILABLE));
    }

    @Test
    void isNotOpenedTwiceAtATime() {
        try (LuceneSearch other = new LuceneSearch(folder, shelf, clock)) {
            assertThatThrownBy(other::open).isInstanceOf(PortalException.class);
        }
        assertThat(found("围炉")).containsExactly("1", "about");
    }

    private LuceneSearch opened() {
        LuceneSearch made = new LuceneSearch(folder, shelf, clock);
        made.open();
        return made;
    }

    private void change(String cursor, String type, String id) {
        search.on(List.of(Change.words(type, id)), cursor);
    }

    private void waitUntilReady() throws InterruptedException {
        for (int i = 0; i < 500 && !search.isReady(); i++) {
            Thread.sleep(20);
        }
        assertThat(search.isReady()).isTrue();
    }

    private List<String> found(String text) {
        return ids(search, text);
    }

    private static List<String> ids(LuceneSearch where, String text) {
        return where.find(Visitor.portal("main"), SearchQuery.of(text, Slice.first(100))).hits().items().stream()
                .map(Hit::id)
                .sorted()
                .toList();
    }

    private static EntryDraft news(String id, String title) {
        return new EntryDraft("news", id).title(title);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
