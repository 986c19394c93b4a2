package org.weilu.schedule;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Channel;

/** How many messages each channel has had in this minute, on this node. */
final class Rates {
    private final Extensions extensions;
    private final Clock clock;
    private final Map<String, Integer> sent = new HashMap<>();
    private long minute;

    Rates(Extensions extensions, Clock clock) {
        this.extensions = extensions;
        this.clock = clock;
    }

    /** The channels whose minute is full. */
    synchronized Set<String> resting() {
        return extensions.of(Channel.class).stream()
                .filter(channel -> turned().getOrDefault(channel.value().name(), 0) >= most(channel))
                .map(channel -> channel.value().name())
                .collect(Collectors.toSet());
    }

    /** Takes one message's place on a channel, if the minute has one. */
    synchronized boolean take(String channel) {
        int most = Judge.channel(extensions, channel).map(Rates::most).orElse(Integer.MAX_VALUE);
        return turned().merge(channel, 1, Integer::sum) <= most;
    }

    private static int most(Extension<Channel> channel) {
        return channel.show(Channel::perMinute).orElse(Integer.MAX_VALUE);
    }

    private Map<String, Integer> turned() {
        long now = Math.floorDiv(clock.millis(), 60_000L);
        if (now != minute) {
            minute = now;
            sent.clear();
        }
        return sent;
    }
}
