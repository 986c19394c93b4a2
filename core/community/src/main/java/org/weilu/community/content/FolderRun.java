package org.weilu.community.content;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.community.content.ContentImports.Bad;
import org.weilu.community.content.ContentImports.Report;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentStamp;

/** One walk through a folder of content. */
final class FolderRun {
    private static final Logger LOG = LoggerFactory.getLogger(FolderRun.class);

    private final Visitor visitor;
    private final ContentFolder folder;
    private final Ledger ledger;
    private final Consumer<String> progress;
    private final ReportDraft report = new ReportDraft();

    FolderRun(Visitor visitor, ContentFolder folder, Ledger ledger, Consumer<String> progress) {
        this.visitor = visitor;
        this.folder = folder;
        this.ledger = ledger;
        this.progress = progress;
    }

    Report read(List<NamedReader> readers) {
        for (NamedReader reader : readers) {
            if (!reader.isSilent()) {
                folder.files(reader.folder()).forEach(path -> read(reader, path));
            }
        }
        Set<String> known = readers.stream().map(NamedReader::folder).collect(Collectors.toSet());
        folder.folders().stream().filter(name -> !known.contains(name)).forEach(report::unread);
        return report.done();
    }

    private void read(NamedReader reader, String path) {
        String raw = "";
        try {
            raw = folder.raw(path);
            String key = visitor.site() + ":" + reader.plugin() + ":" + path;
            String hash = ContentStamp.of(raw);
            if (!reader.again() && ledger.has(key, hash)) {
                report.unchanged();
                return;
            }
            ContentFile file = folder.read(path);
            Ledger.Result result = ledger.read(
                    key, hash, visitor, folder, path, run -> reader.reader().accept(file, run));
            if (result.kept() == null) {
                report.read(result.anew());
            } else {
                report.kept(result.kept());
            }
        } catch (PortalException e) {
            Refusal no = e.refusal();
            if (no.kind() == Refusal.Kind.UNAVAILABLE) {
                throw e;
            }
            boolean fault = no.kind() == Refusal.Kind.FAULT;
            if (fault) {
                LOG.error("Content file {} could not be read", path, e);
            }
            report.bad(new Bad(path, ContentLine.of(raw, no), fault ? notNow() : no.words()));
        } catch (RuntimeException e) {
            // A reader's bug: its file is named, the others are read all the same.
            LOG.error("Content file {} could not be read", path, e);
            report.bad(new Bad(path, 1, notNow()));
        } finally {
            progress.accept(path);
        }
    }

    private static String notNow() {
        return "暂时读不了，原因见日志。 It cannot be read just now; the log says why.";
    }
}
