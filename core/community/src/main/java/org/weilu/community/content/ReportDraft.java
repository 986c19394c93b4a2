package org.weilu.community.content;

import java.util.ArrayList;
import java.util.List;
import org.weilu.community.content.ContentImports.Bad;
import org.weilu.community.content.ContentImports.Kept;
import org.weilu.community.content.ContentImports.Report;

/** The report while it grows. */
final class ReportDraft {
    private final List<Kept> kept = new ArrayList<>();
    private final List<Bad> bad = new ArrayList<>();
    private final List<String> unreadFolders = new ArrayList<>();
    private int read;
    private int unchanged;
    private int updated;

    void read(boolean anew) {
        if (anew) {
            read++;
        } else {
            updated++;
        }
    }

    void unchanged() {
        unchanged++;
    }

    void kept(Kept one) {
        kept.add(one);
    }

    void bad(Bad one) {
        bad.add(one);
    }

    void unread(String folder) {
        unreadFolders.add(folder);
    }

    Report done() {
        return new Report(read, unchanged, updated, kept, bad, unreadFolders);
    }
}
