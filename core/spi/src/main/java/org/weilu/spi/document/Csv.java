package org.weilu.spi.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The one CSV exporter: UTF-8 with a byte order mark, CRLF, and nothing that a spreadsheet takes for a formula. */
public interface Csv {
    void write(OutputStream out, List<String> header, Stream<List<String>> rows) throws IOException;

    /**
     * Reads rows by header, with or without a byte order mark.
     *
     * @throws org.weilu.spi.PortalException INVALID, naming the line
     */
    List<Map<String, String>> read(InputStream in) throws IOException;
}
