package org.weilu.community.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RememberedTest {
    private final AtomicBoolean fresh = new AtomicBoolean();
    private final CountDownLatch read = new CountDownLatch(1);
    private final CountDownLatch changed = new CountDownLatch(1);

    private String truth() {
        return fresh.get() ? "new" : "old";
    }

    /** Reads, and hands the answer back only after it has changed. */
    private String slowly(String key) {
        String value = truth();
        read.countDown();
        try {
            changed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return value;
    }

    private void race(Consumer<String> get, Runnable forget) throws InterruptedException {
        Thread reader = new Thread(() -> get.accept("key"));
        reader.start();
        read.await();
        fresh.set(true);
        forget.run();
        changed.countDown();
        reader.join();
    }

    @Test
    void neverKeepsWhatWasReadBeforeTheChange() throws InterruptedException {
        Remembered<String, String> remembered = new Remembered<>(10, Duration.ofHours(1));
        race(key -> remembered.get(key, this::slowly), () -> remembered.forget("key"));
        assertThat(remembered.get("key", key -> truth())).isEqualTo("new");
    }

    @Test
    void aPlainCacheWould() throws InterruptedException {
        Cache<String, String> plain = Caffeine.newBuilder().build();
        race(
                key -> {
                    String value = slowly(key);
                    plain.put(key, value);
                },
                () -> plain.invalidate("key"));
        assertThat(plain.get("key", key -> truth())).isEqualTo("old");
    }
}
