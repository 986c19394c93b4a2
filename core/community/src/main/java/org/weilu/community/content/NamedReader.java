package org.weilu.community.content;

import java.util.function.BiConsumer;
import org.weilu.spi.Extension;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;

/**
 * A reader and whose it is.
 *
 * @param again true to read its files even if they did not change
 */
record NamedReader(String plugin, String folder, boolean again, BiConsumer<ContentFile, ContentImport> reader) {

    static NamedReader own(ContentReader reader) {
        return new NamedReader("community", reader.folder(), false, reader::read);
    }

    /** A plugin's reader, asked through its guard. */
    static NamedReader of(Extension<ContentReader> extension) {
        String folder = extension.join(ContentReader::folder);
        return new NamedReader(
                extension.plugin(),
                folder,
                false,
                (file, run) -> extension.join(reader -> {
                    reader.read(file, run);
                    return folder;
                }));
    }

    /** Knows a folder and reads nothing in it. */
    static NamedReader silent(String folder) {
        return new NamedReader("", folder, false, (file, run) -> {});
    }

    NamedReader readAgain(boolean always) {
        return new NamedReader(plugin, folder, always, reader);
    }

    boolean isSilent() {
        return plugin.isEmpty();
    }
}
