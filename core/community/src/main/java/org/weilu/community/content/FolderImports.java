package org.weilu.community.content;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.weilu.community.tools.Tools;
import org.weilu.spi.Extension;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.document.Yaml;

/** Reads a folder of content: the site, its areas, its people, then what the plugins' readers read. */
final class FolderImports implements ContentImports {
    private static final List<String> NO_READER_NEEDED = List.of("media");

    private final Tools tools;
    private final Access access;
    private final Yaml yaml;
    private final CommunityReaders own;
    private final Ledger ledger;
    private final ReentrantLock turn = new ReentrantLock();

    FolderImports(Tools tools, Access access, Yaml yaml, CommunityReaders own, Ledger ledger) {
        this.tools = tools;
        this.access = access;
        this.yaml = yaml;
        this.own = own;
        this.ledger = ledger;
    }

    @Override
    public Report importFolder(Visitor portal, Path dir, boolean demo, String demoPassword, Consumer<String> progress) {
        access.require(portal, IMPORT, Scoped.portal());
        if (!turn.tryLock()) {
            throw new PortalException(Refusal.of(
                    Refusal.Kind.CONFLICT, "import_running", "另一次导入还没有结束。 Another import is still running."));
        }
        try {
            ContentFolder folder = new ContentFolder(dir, yaml);
            if (demo) {
                ledger.beginSeeding();
            }
            Report report = new FolderRun(portal, folder, ledger, progress).read(readers(demo, demoPassword));
            ledger.endSeeding(demo);
            return report;
        } finally {
            turn.unlock();
        }
    }

    private List<NamedReader> readers(boolean demo, String demoPassword) {
        List<NamedReader> readers = new ArrayList<>();
        own.first().forEach(reader -> readers.add(NamedReader.own(reader)));
        if (demo) {
            // Accounts of a seeding that was cut short carry a password that nobody knows any more.
            boolean again = !ledger.seedingFinished();
            readers.add(NamedReader.own(own.people(demoPassword)).readAgain(again));
        } else {
            readers.add(NamedReader.silent(CommunityReaders.PEOPLE));
        }
        own.folders().forEach(reader -> readers.add(NamedReader.own(reader)));
        for (Extension<ContentReader> extension : tools.extensions().of(ContentReader.class)) {
            readers.add(NamedReader.of(extension));
        }
        NO_READER_NEEDED.forEach(folder -> readers.add(NamedReader.silent(folder)));
        return readers;
    }

    @Override
    public boolean seedingFinished() {
        return ledger.seedingFinished();
    }

    @Override
    public void startBare(Visitor portal) {
        access.require(portal, IMPORT, Scoped.portal());
        ledger.endSeeding(false);
    }
}
