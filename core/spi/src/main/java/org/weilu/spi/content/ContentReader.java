package org.weilu.spi.content;

import org.weilu.spi.ExtensionPoint;

/** Reads the files of one folder of a community's content into a plugin's entries; reading is repeatable. */
public interface ContentReader extends ExtensionPoint {
    /** The folder under {@code content/}: {@code news}; or a file at its top: {@code site.yaml}. */
    String folder();

    /** Reads one file, in a write of its own; called for new and changed files only. */
    void read(ContentFile file, ContentImport run);
}
