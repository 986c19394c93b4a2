package org.weilu.community.content;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.weilu.community.content.ContentImports.Kept;
import org.weilu.community.tools.Tools;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.content.ContentImport;

/** Remembers in the database which files were read, when first, and what came of them. */
final class Ledger {
    private final Tools tools;
    private final Almanac almanac;

    Ledger(Tools tools, Almanac almanac) {
        this.tools = tools;
        this.almanac = almanac;
    }

    boolean has(String key, String hash) {
        return tools.store().read(em -> {
            @Nullable LedgerLine line = em.find(LedgerLine.class, key);
            return line != null && line.has(hash);
        });
    }

    /** Reads a file and notes it, in one write: a kill leaves both or neither. */
    Result read(
            String key, String hash, Visitor who, ContentFolder folder, String path, Consumer<ContentImport> reader) {
        Instant now = tools.clock().instant();
        return tools.store().write(em -> {
            @Nullable LedgerLine before = em.find(LedgerLine.class, key);
            LedgerLine line = before == null ? new LedgerLine(key, hash, now) : before;
            LocalDate first = LocalDate.ofInstant(line.firstRead(), almanac.zone(who.site()));
            FileRun run = new FileRun(who, folder, path, first, line.known().orElse(null));
            reader.accept(run);
            if (run.kept() == null) {
                line.read(hash, run.result());
                if (before == null) {
                    em.persist(line);
                }
            }
            return new Result(before == null, run.kept());
        });
    }

    boolean seedingFinished() {
        return tools.store().read(em -> {
            @Nullable Seeding seeding = em.find(Seeding.class, Seeding.ID);
            return seeding != null && seeding.isFinished();
        });
    }

    void beginSeeding() {
        tools.store().write(em -> {
            seeding(em);
            return true;
        });
    }

    /** Notes the end; an import that is no seeding leaves one that was cut short as it is. */
    void endSeeding(boolean demo) {
        tools.store().write(em -> {
            if (demo || em.find(Seeding.class, Seeding.ID) == null) {
                seeding(em).finish(tools.clock().instant());
            }
            return true;
        });
    }

    private Seeding seeding(EntityManager em) {
        @Nullable Seeding found = em.find(Seeding.class, Seeding.ID);
        if (found != null) {
            return found;
        }
        Seeding begun = new Seeding(tools.clock().instant());
        em.persist(begun);
        return begun;
    }

    /** @param anew true if the file had not been read before */
    record Result(boolean anew, @Nullable Kept kept) {}
}
