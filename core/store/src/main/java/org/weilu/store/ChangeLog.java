package org.weilu.store;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;

/** The log of changes in its table, and those who follow it. */
final class ChangeLog {
    private final List<Following> followings = new CopyOnWriteArrayList<>();
    private final LogTable table;
    private final LogHistory history;
    private final Duration oldest;
    private final Memories memories;
    private final boolean othersWrite;

    ChangeLog(Database database, Duration oldest, String freshName, Memories memories) {
        this.memories = memories;
        this.oldest = oldest;
        table = new LogTable("change_log", database);
        history = new LogHistory(database, table, oldest, freshName);
        othersWrite = database.isPostgres();
    }

    LogTable.Row write(Connection connection, Iterable<Change> changes) {
        return table.add(connection, "changes", changes);
    }

    void committed(List<LogTable.Row> rows) {
        followings.forEach(following -> following.hand(rows));
    }

    void follow(ChangeFollower follower) {
        Following following = new Following(follower, table, history, memories, oldest);
        followings.add(following);
        following.catchUp();
    }

    boolean isBehind(String follower) {
        return followings.stream().noneMatch(each -> each.name().equals(follower) && !each.isBehind());
    }

    /** On Derby nobody else writes: only those who failed have something to fetch. */
    void poll() {
        for (Following following : followings) {
            if (othersWrite || following.isBehind()) {
                following.catchUp();
            }
        }
    }

    void purge(Duration keep) {
        history.purge(keep);
    }
}
