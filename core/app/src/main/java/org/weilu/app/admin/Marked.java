package org.weilu.app.admin;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Sends whole lines, each behind a mark that says where it belongs: {@code o} output, {@code e} error, {@code x} end. */
final class Marked extends Writer {
    static final char OUT = 'o';
    static final char ERR = 'e';
    static final char END = 'x';

    private final OutputStream stream;
    private final char mark;
    private final StringBuilder line = new StringBuilder();

    Marked(OutputStream stream, char mark) {
        this.stream = stream;
        this.mark = mark;
    }

    @Override
    public void write(char[] letters, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (letters[i] == '\n') {
                send();
            } else if (letters[i] != '\r') {
                line.append(letters[i]);
            }
        }
    }

    private void send() {
        try {
            stream.write((mark + line.toString() + "\n").getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        line.setLength(0);
    }

    /** Lines are sent as they end. */
    @Override
    public void flush() {}

    @Override
    public void close() {
        if (!line.isEmpty()) {
            send();
        }
    }
}
