package org.weilu.spi.content;

import org.jspecify.annotations.Nullable;
import org.weilu.spi.content.ContentImport.Known;

/**
 * Whether somebody wrote in the portal what a file would overwrite.
 *
 * @param inPortal the words that stand there now; null if there is no such entry
 */
public record Edited(String inFile, @Nullable String inPortal) {

    /** True, and reported, if the portal's words are neither what was read last nor what the file says. */
    public boolean stays(ContentImport run, String id) {
        if (inPortal == null || inPortal.equals(inFile)) {
            return false;
        }
        String now = ContentStamp.of(inPortal);
        boolean asRead = run.known().map(Known::stamp).filter(now::equals).isPresent();
        if (!asRead) {
            run.kept(id, inFile, inPortal);
        }
        return !asRead;
    }
}
