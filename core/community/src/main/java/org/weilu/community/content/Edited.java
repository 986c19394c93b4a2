package org.weilu.community.content;

import java.util.Optional;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentImport.Known;

/**
 * Whether somebody wrote in the portal what a file would overwrite.
 *
 * @param inPortal the words that stand there now; empty if there is no such entry
 */
record Edited(String inFile, Optional<String> inPortal) {

    /** True, and reported, if the portal's words are neither what was read last nor what the file says. */
    boolean stays(ContentImport run, String id) {
        if (inPortal.isEmpty() || inPortal.get().equals(inFile)) {
            return false;
        }
        String now = ContentStamp.of(inPortal.get());
        boolean asRead = run.known().map(Known::stamp).filter(now::equals).isPresent();
        if (!asRead) {
            run.kept(id, inFile, inPortal.get());
        }
        return !asRead;
    }
}
