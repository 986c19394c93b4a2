package org.weilu.community.content;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Reads a community from a folder, at the first start and whenever an administrator wants it. */
public interface ContentImports {
    Permission IMPORT = new Permission("community.content", "admin");

    /**
     * Reads the site's content; repeatable: what did not change is not read again, a bad file stops nothing else. With
     * demo accounts it is the seeding of an empty portal, which the next start takes up if it was cut short.
     *
     * @param demo true for the people of {@code people.yaml} as well, all with the given password; while seeding is
     *     unfinished, accounts made before get the password anew
     * @param progress is told each file as it was read
     * @throws org.weilu.spi.PortalException NOT_FOUND without such a folder, CONFLICT while another import runs,
     *     FORBIDDEN without {@link #IMPORT}
     */
    Report importFolder(Visitor portal, Path dir, boolean demo, String demoPassword, Consumer<String> progress);

    /** True once a seeding has ended, or the portal was started bare. */
    boolean seedingFinished();

    /** Notes that this portal starts without content and is never to be seeded. */
    void startBare(Visitor portal);

    /**
     * @param read how many files were new
     * @param unreadFolders folders that no plugin reads
     */
    record Report(int read, int unchanged, int updated, List<Kept> kept, List<Bad> bad, List<String> unreadFolders) {
        public Report {
            kept = List.copyOf(kept);
            bad = List.copyOf(bad);
            unreadFolders = List.copyOf(unreadFolders);
        }
    }

    /** An entry that was edited in the portal since its file was read, and stays as it is. */
    record Kept(String path, String id, String inFile, String inPortal) {}

    /** @param line from 1 */
    record Bad(String path, int line, String reason) {}
}
