package org.weilu.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.notice.Channel;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;

/** Says what becomes of a notice that fell due. Asks plugins, so it is never called while a row is locked. */
final class Judge {
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    private final Extensions extensions;

    Judge(Extensions extensions) {
        this.extensions = extensions;
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
        List<Verdict.Way> ways = ways(notice, kind.get().value());
        return ways.isEmpty() ? new Verdict.Drop("no channel reaches the addressee") : new Verdict.Send(ways);
    }

    private List<Verdict.Way> ways(Notice notice, NoticeKind kind) {
        List<Verdict.Way> ways = new ArrayList<>();
        for (Extension<Channel> channel : extensions.of(Channel.class)) {
            String name = channel.value().name();
            if (kind.channels().isEmpty() || kind.channels().contains(name)) {
                channel.show(c -> c.address(notice.addressee()))
                        .flatMap(found -> found)
                        .ifPresent(address -> ways.add(new Verdict.Way(name, address)));
            }
        }
        return ways;
    }

    static Optional<Extension<NoticeKind>> kind(Extensions extensions, String key) {
        return extensions.of(NoticeKind.class).stream()
                .filter(kind -> kind.value().key().equals(key))
                .findFirst();
    }
}
