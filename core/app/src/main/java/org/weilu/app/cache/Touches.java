package org.weilu.app.cache;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;
import org.weilu.ui.PageTags;

/**
 * When each tag was touched last, as a running number. A page that was begun at a number still tells the truth while
 * none of its tags was touched after it; nothing is looked up by tag, and nothing is locked.
 */
final class Touches implements ChangeFollower {
    private static final int MANY = 100_000;
    /** What may change the menu, the frame or who sees what, on every page. */
    private static final Set<String> EVERYWHERE = Set.of("area", "plugin", "setting", "site");

    private final AtomicLong sequence = new AtomicLong();
    private final Map<String, Long> touched = new ConcurrentHashMap<>();
    private volatile long everything;
    private volatile @Nullable String cursor;

    long now() {
        return sequence.get();
    }

    boolean isTrue(PageTags tags, long begun) {
        return everything <= begun
                && tags.words().stream().allMatch(tag -> last("w " + tag) <= begun)
                && tags.numbers().stream().allMatch(tag -> last("n " + tag) <= begun);
    }

    private long last(String tag) {
        return touched.getOrDefault(tag, 0L);
    }

    @Override
    public String name() {
        return "page-cache";
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    @Override
    public void startOver() {
        everything = sequence.incrementAndGet();
        cursor = null;
    }

    @Override
    public void on(List<Change> changes, String next) {
        long number = sequence.incrementAndGet();
        for (Change change : changes) {
            if (EVERYWHERE.contains(change.type()) || touched.size() > MANY) {
                touched.clear();
                everything = number;
            } else {
                touch(change, number);
            }
        }
        cursor = next;
    }

    private void touch(Change change, long number) {
        String own = change.type() + "/" + change.id();
        touched.put("n " + own, number);
        touched.put("n type:" + change.type(), number);
        change.tags().forEach(tag -> touched.put("n " + tag, number));
        if (!change.aspects().equals(Set.of(Change.Aspect.NUMBERS))) {
            touched.put("w " + own, number);
            touched.put("w type:" + change.type(), number);
            change.tags().forEach(tag -> touched.put("w " + tag, number));
        }
    }
}
