package org.weilu.app.admin;

import org.weilu.spi.search.Search;
import picocli.CommandLine.Command;

/** {@code reindex}: builds the search index anew from the database. */
@Command(name = "reindex", description = "Builds the search index anew.")
final class ReindexWord extends AdminWord {
    @Override
    int work() {
        say("reindex.done", use(Search.class).rebuild());
        return DONE;
    }
}
