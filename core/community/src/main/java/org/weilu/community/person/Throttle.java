package org.weilu.community.person;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Counts failed tries of signing in, never good ones, by account and by network. Tries come back steadily, so that nobody waits for
 * longer than a quarter of an hour; and where somebody has signed in before, failures from elsewhere do not count.
 */
final class Throttle {
    static final int FROM_ONE_NETWORK_FOR_ONE_ACCOUNT = 10;
    static final int FOR_ONE_ACCOUNT = 50;
    static final int FROM_ONE_NETWORK = 100;
    /** Many, since a whole hall of neighbours may share one network. */
    static final int REGISTRATIONS = 60;

    static final int FORGOTTEN = 30;
    private static final Duration WITHIN = Duration.ofMinutes(15);
    private static final Map<String, Integer> TRIES = Map.of(
            "pair ", FROM_ONE_NETWORK_FOR_ONE_ACCOUNT,
            "account ", FOR_ONE_ACCOUNT,
            "network ", FROM_ONE_NETWORK,
            "register ", REGISTRATIONS,
            "forgot ", FORGOTTEN);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final Cache<String, Boolean> familiar = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterWrite(Duration.ofDays(30))
            .build();
    private final TimeMeter meter;

    Throttle(Clock clock) {
        meter = new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return TimeUnit.MILLISECONDS.toNanos(clock.millis());
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** One try to be somebody. */
    Try of(String account, String from) {
        String network = network(from);
        // A hash, since what is typed may be as long as a form: a hundred thousand of those would fill the memory.
        String key = Secrets.hash(account);
        String pair = key + " " + network;
        List<Bucket> counted = familiar.getIfPresent(pair) == null
                ? List.of(bucket("pair ", pair), bucket("account ", key), bucket("network ", network))
                : List.of(bucket("pair ", pair), bucket("network ", network));
        return new Try(counted, () -> familiar.put(pair, Boolean.TRUE));
    }

    /** One more account from a network: counted whether it succeeds or not. */
    Try registration(String from) {
        return new Try(List.of(bucket("register ", network(from))), () -> {});
    }

    /** One more link for a new password, asked for from a network. */
    Try forgotten(String from) {
        return new Try(List.of(bucket("forgot ", network(from))), () -> {});
    }

    private Bucket bucket(String kind, String key) {
        int tries = TRIES.getOrDefault(kind, FOR_ONE_ACCOUNT);
        return buckets.get(
                kind + key,
                made -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WITHIN))
                        .withCustomTimePrecision(meter)
                        .build());
    }

    /** An address of the old kind by itself, of the new kind by the network of its house. */
    static String network(String from) {
        if (from.indexOf(':') < 0) {
            return from;
        }
        try {
            // With a colon in it, it is a literal, and nobody is asked for a name.
            byte[] bytes = InetAddress.getByName(from).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(Arrays.copyOf(bytes, 8)) : from;
        } catch (UnknownHostException e) {
            return from;
        }
    }

    /** @param good what to do when it succeeded */
    record Try(List<Bucket> counted, Runnable good) {
        boolean mayGoOn() {
            return counted.stream().allMatch(bucket -> bucket.getAvailableTokens() > 0);
        }

        /** Counts it at once; false if there were too many. */
        boolean counts() {
            return counted.stream().allMatch(bucket -> bucket.tryConsume(1));
        }

        void failed() {
            counted.forEach(bucket -> bucket.tryConsume(1));
        }

        void succeeded() {
            good.run();
        }

        /** How long until there is a next one, in whole minutes. */
        long minutes() {
            long nanos = counted.stream()
                    .mapToLong(bucket -> bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill())
                    .max()
                    .orElse(0);
            return Math.max(1, TimeUnit.NANOSECONDS.toMinutes(nanos + TimeUnit.MINUTES.toNanos(1) - 1));
        }
    }
}
