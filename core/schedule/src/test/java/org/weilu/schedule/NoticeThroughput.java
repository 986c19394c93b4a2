package org.weilu.schedule;

import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.notice.NoticeKind.Words;
import org.weilu.store.TestDatabase;

/** A program: notices a second, planned, decided and handed to a fast receiver by one node. */
final class NoticeThroughput {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeThroughput.class);
    private static final int AT_ONCE = 500;

    private NoticeThroughput() {}

    public static void main(String[] args) {
        int notices = args.length == 0 ? 10_000 : Integer.parseInt(args[0]);
        for (TestDatabase database : TestDatabase.values()) {
            try (Desk desk = new Desk(database)) {
                desk.kind("fake.hello", Set.of("fake"), notice -> Optional.of(new Words("水开了", "请坐", "/me")));
                long began = System.nanoTime();
                for (int from = 0; from < notices; from += AT_ONCE) {
                    desk.notices.plan(IntStream.range(from, Math.min(from + AT_ONCE, notices))
                            .mapToObj(i -> desk.wish("p" + i, "fake.hello"))
                            .toList());
                }
                long planned = System.nanoTime();
                desk.carry();
                long done = System.nanoTime();
                LOG.warn(
                        "{}: {} notices, {} planned a second, {} decided and sent a second",
                        database,
                        desk.channel.taken.size(),
                        Math.round(notices * 1e9 / (planned - began)),
                        Math.round(notices * 1e9 / (done - planned)));
            }
        }
    }
}
