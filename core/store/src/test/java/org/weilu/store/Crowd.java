package org.weilu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Real threads that start at one instant and share out what is to be done. */
public final class Crowd {
    private Crowd() {}

    public static <T> List<T> all(int threads, List<Callable<T>> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<List<T>>> shares = IntStream.range(0, threads)
                    .mapToObj(thread -> pool.submit(() -> {
                        List<T> done = new ArrayList<>();
                        start.await(30, TimeUnit.SECONDS);
                        for (int i = thread; i < work.size(); i += threads) {
                            done.add(work.get(i).call());
                        }
                        return done;
                    }))
                    .toList();
            List<T> all = new ArrayList<>();
            for (Future<List<T>> share : shares) {
                all.addAll(share.get(120, TimeUnit.SECONDS));
            }
            return all;
        } catch (ExecutionException e) {
            throw new AssertionError("a caller got an error", e.getCause());
        } finally {
            pool.shutdown();
        }
    }
}
