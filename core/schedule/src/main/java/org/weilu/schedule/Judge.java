package org.weilu.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;

/** Says what becomes of a notice that fell due. Asks plugins, so it is never called while a row is locked. */
final class Judge {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Extensions extensions;
    private final JpaChoices choices;
    private final Function<String, ZoneId> zones;

    /** @param zones the zone of a site, by its slug */
    Judge(Extensions extensions, JpaChoices choices, Function<String, ZoneId> zones) {
        this.extensions = extensions;
        this.choices = choices;
        this.zones = zones;
    }

    Verdict judge(Notice notice, Instant now) {
        Optional<Extension<NoticeKind>> kind = kind(extensions, notice.kind());
        if (kind.isEmpty()) {
            return new Verdict.Drop("no plugin that is on knows this kind");
        }
        Optional<Optional<Instant>> deadline = kind.get().show(k -> k.deadline().apply(notice));
        if (deadline.isEmpty()) {
            return new Verdict.Wait(now.plus(AFTER_FAILURE), "its kind failed to say until when it is of use");
        }
        if (deadline.get().filter(end -> !end.isAfter(now)).isPresent()) {
            return new Verdict.Drop("too late");
        }
        boolean urgent = kind.get().value().urgent();
        Instant rings = QuietHours.after(
                now, zones.apply(notice.site()), urgent, deadline.get().orElse(null));
        List<Verdict.Way> ways = new ArrayList<>();
        boolean wanted = true;
        for (Extension<Channel> channel : channels(kind.get().value())) {
            wanted = isWanted(notice, kind.get().value(), channel.value().name());
            if (wanted) {
                way(notice, channel, channel.value().rings() ? rings : now).ifPresent(ways::add);
            }
        }
        return ways.isEmpty()
                ? new Verdict.Drop(wanted ? "no channel reaches the addressee" : "not wanted")
                : new Verdict.Send(ways);
    }

    private static Optional<Verdict.Way> way(Notice notice, Extension<Channel> channel, Instant when) {
        Channel value = channel.value();
        return channel.show(c -> c.address(notice.addressee()))
                .flatMap(found -> found)
                .map(address -> new Verdict.Way(value.name(), address, when, value.rings()));
    }

    private List<Extension<Channel>> channels(NoticeKind kind) {
        return extensions.of(Channel.class).stream()
                .filter(channel -> kind.channels().isEmpty()
                        || kind.channels().contains(channel.value().name()))
                .toList();
    }

    boolean isWanted(Notice notice, NoticeKind kind, String channel) {
        return !kind.optional() || !choices.isOff(notice.addressee(), notice.kind(), channel);
    }

    static Optional<Extension<NoticeKind>> kind(Extensions extensions, String key) {
        return extensions.of(NoticeKind.class).stream()
                .filter(kind -> kind.value().key().equals(key))
                .findFirst();
    }

    static Optional<Extension<Channel>> channel(Extensions extensions, String name) {
        return extensions.of(Channel.class).stream()
                .filter(channel -> channel.value().name().equals(name))
                .findFirst();
    }
}
