package org.weilu.web.miss;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.store.ListExtensions;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.store.TestStore;

final class MissesIT {
    private static final Visitor STRANGER = Visitor.stranger("main", Locale.ENGLISH, "127.0.0.1");
    private static final Visitor PORTAL = Visitor.portal("main");

    @OnEachDatabase
    void countsWordsWithoutWhoTypedThemAndForgets(TestDatabase database) {
        try (TestStore store = TestStore.with(database, new ListExtensions().add("web", MissParts.entities()))) {
            Misses misses = new Misses(store.store(), store.ids(), store.clock(), access());
            for (String typed :
                    List.of("护膝", " 护膝 ", "ＫＮＥＥ  pad", "knee pad", "13800138000", "a@b.cn", "", "x".repeat(41))) {
                misses.note(STRANGER, typed);
            }
            misses.note(Visitor.stranger("other", Locale.ENGLISH, ""), "护膝");
            misses.note(STRANGER, "护膝");
            misses.note(STRANGER, "once");
            assertThat(words(misses)).containsExactly("护膝 3", "knee pad 2", "once 1");
            misses.note(STRANGER, "护膝");
            assertThat(words(misses)).startsWith("护膝 4");
            var first = misses.list(PORTAL, Slice.first(2)).orThrow();
            assertThat(first.total()).isEqualTo(3);
            assertThat(misses.list(PORTAL, new Slice(first.next(), 2)).orThrow().items())
                    .extracting(Misses.Miss::words)
                    .containsExactly("once");
            assertThat(misses.list(STRANGER, Slice.first(2)).refusals()).hasSize(1);
            assertThat(misses.forget(STRANGER, first.items().getFirst().id()).refusals())
                    .hasSize(1);
            misses.forget(PORTAL, first.items().getFirst().id()).orThrow();
            store.clock().advance(Misses.ONCE_KEPT.plusHours(1));
            misses.forgetOld();
            assertThat(words(misses)).containsExactly("knee pad 2");
            store.clock().advance(Misses.KEPT.plus(Duration.ofHours(1)));
            misses.forgetOld();
            assertThat(words(misses)).isEmpty();
            IntStream.range(0, 5_000).forEach(i -> misses.note(STRANGER, "flood " + Integer.toString(i, 36)));
            assertThat(misses.list(PORTAL, Slice.first(1)).orThrow().total())
                    .as("a flood")
                    .isEqualTo(200);
        }
    }

    private static List<String> words(Misses misses) {
        return misses.list(PORTAL, Slice.first(10)).orThrow().items().stream()
                .map(miss -> miss.words() + " " + miss.asked())
                .toList();
    }

    /** The portal may, nobody else. */
    private static Access access() {
        return (Access) Proxy.newProxyInstance(
                MissesIT.class.getClassLoader(), new Class<?>[] {Access.class}, (self, method, given) -> {
                    boolean may = ((Visitor) given[0]).isPortal();
                    return may ? Optional.empty() : Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "forbidden", "no"));
                });
    }
}
