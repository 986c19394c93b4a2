package org.weilu.spi.content;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Optional;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;

/** The run of an import, for the file that is being read. */
public interface ContentImport {
    /** The portal, on the site into which is read. */
    Visitor visitor();

    /** What came of this file when it was read last; empty at the first time. */
    Optional<Known> known();

    /**
     * Resolves {@code 2026-12-05T14:00}, {@code +3d 14:00} or {@code next Sat 09:00} in the site's zone; a relative
     * one against the day on which this file was first read.
     *
     * @throws PortalException INVALID, if it is none of these
     */
    LocalDateTime dateTime(String text);

    /** The place of a file named in this one: {@code media/…} within the content folder, never outside of it. */
    Path file(String relative);

    /**
     * This file made or changed an entry.
     *
     * @param stamp tells later whether it was edited in the portal
     */
    void wrote(String id, String stamp);

    /** The entry was edited in the portal since and stays as it is; both texts stand in the report. */
    void kept(String id, String inFile, String inPortal);

    record Known(String id, String stamp) {}
}
