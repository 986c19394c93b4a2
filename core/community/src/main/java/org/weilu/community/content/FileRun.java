package org.weilu.community.content;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.community.content.ContentImports.Kept;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.content.ContentImport;

/** One try at one file: made anew for each, since a write may be tried again. */
final class FileRun implements ContentImport {
    private final Visitor visitor;
    private final ContentFolder folder;
    private final String path;
    private final LocalDate firstRead;
    private final @Nullable Known known;
    private @Nullable Known result;
    private @Nullable Kept kept;

    FileRun(Visitor visitor, ContentFolder folder, String path, LocalDate firstRead, @Nullable Known known) {
        this.visitor = visitor;
        this.folder = folder;
        this.path = path;
        this.firstRead = firstRead;
        this.known = known;
    }

    @Override
    public Visitor visitor() {
        return visitor;
    }

    @Override
    public Optional<Known> known() {
        return Optional.ofNullable(known);
    }

    @Override
    public LocalDateTime dateTime(String text) {
        return RelativeTime.resolve(text, firstRead);
    }

    @Override
    public Path file(String relative) {
        return folder.inside(relative);
    }

    @Override
    public void wrote(String id, String stamp) {
        result = new Known(id, stamp);
    }

    @Override
    public void kept(String id, String inFile, String inPortal) {
        kept = new Kept(path, id, inFile, inPortal);
    }

    @Nullable
    Known result() {
        return result;
    }

    @Nullable
    Kept kept() {
        return kept;
    }
}
