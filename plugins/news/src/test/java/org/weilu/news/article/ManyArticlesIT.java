package org.weilu.news.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Slice;
import org.weilu.spi.store.Store;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class ManyArticlesIT {
    private static final int MANY = 1_000;

    @OnEachDatabase
    void everyPageOfAThousandIsThereOnce(TestDatabase database) {
        try (Newsroom room = Newsroom.on(database)) {
            room.portal.service(Store.class).write(em -> {
                for (int i = 0; i < MANY; i++) {
                    Manuscript words = Newsroom.words("第" + i + "篇");
                    Article article = new Article("many" + i, "main", "many-" + i, null);
                    Version version = new Version(
                            article.id(), 1, words, null, room.portal.clock().instant());
                    article.take(version);
                    // Ten at one time: the place in a list is more than a time.
                    article.goLive(
                            version,
                            room.portal.clock().instant().minusSeconds(i / 10),
                            room.portal.clock().instant());
                    em.persist(article);
                    em.persist(version);
                }
                return true;
            });
            Set<String> seen = new HashSet<>();
            @Nullable String after = null;
            int pages = 0;
            do {
                Listing<ArticleCard> page =
                        room.newsstand.list(room.portal.stranger(), Newsstand.Filter.ALL, new Slice(after, 50));
                assertThat(page.total()).isEqualTo(MANY);
                page.items().forEach(card -> assertThat(seen.add(card.id())).isTrue());
                after = page.next();
                pages++;
            } while (after != null);
            assertThat(seen).hasSize(MANY);
            assertThat(pages).isEqualTo(MANY / 50);
            assertThat(room.newsstand.stories(room.portal.stranger(), Newsstand.Filter.ALL, 30))
                    .hasSize(30);
        }
    }
}
