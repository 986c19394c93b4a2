package org.weilu.signup.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those who want the same at one instant: while one writes the others gather, and the next writes for all of them, so
 * that many share one commit. In the order in which they came.
 */
final class SharedWrites<W, R> {
    private static final int MOST = 32;

    private final Map<String, Line<W, R>> lines = new ConcurrentHashMap<>();
    private final Consumer<List<Turn<W, R>>> work;

    /** @param work answers each turn, or fails it */
    SharedWrites(Consumer<List<Turn<W, R>>> work) {
        this.work = work;
    }

    /** One who waits for an answer. */
    static final class Turn<W, R> {
        private final W wish;
        private @Nullable R answer;
        private @Nullable RuntimeException failure;

        private Turn(W wish) {
            this.wish = wish;
        }

        W wish() {
            return wish;
        }

        boolean isOpen() {
            return answer == null && failure == null;
        }

        void answer(R value) {
            answer = value;
        }

        void fail(RuntimeException why) {
            failure = why;
        }

        private R result() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(answer);
        }
    }

    private static final class Line<W, R> {
        private final ReentrantLock turn = new ReentrantLock(true);
        private final Queue<Turn<W, R>> waiting = new ConcurrentLinkedQueue<>();
        private int users;
    }

    R write(String key, W wish) {
        Line<W, R> line = lines.compute(key, (same, known) -> entered(known));
        Turn<W, R> mine = new Turn<>(wish);
        line.waiting.add(mine);
        line.turn.lock();
        try {
            while (mine.isOpen()) {
                serve(line);
            }
        } finally {
            line.turn.unlock();
            lines.computeIfPresent(key, (same, known) -> --known.users == 0 ? null : known);
        }
        return mine.result();
    }

    private static <W, R> Line<W, R> entered(@Nullable Line<W, R> known) {
        Line<W, R> line = known == null ? new Line<>() : known;
        line.users++;
        return line;
    }

    private void serve(Line<W, R> line) {
        List<Turn<W, R>> some = new ArrayList<>();
        for (Turn<W, R> next = line.waiting.poll();
                next != null;
                next = some.size() < MOST ? line.waiting.poll() : null) {
            some.add(next);
        }
        try {
            work.accept(some);
        } catch (RuntimeException e) {
            some.stream().filter(Turn::isOpen).forEach(turn -> turn.fail(e));
        }
    }
}
