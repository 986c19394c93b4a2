package org.weilu.search;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.search.SearchQuery;

/**
 * Where the next page of results begins.
 *
 * @param at when the first page was asked for: freshness counts from there on every page, so that the order holds
 * @param score of the last hit; null in a list without words
 * @param updated of the last hit; null in a list with words
 * @param key of the last hit
 */
record PageCursor(
        Instant at, @Nullable Float score, @Nullable Long updated, String key) {

    static PageCursor after(FieldDoc last, Instant at) {
        String key = last.fields[1] instanceof BytesRef bytes ? bytes.utf8ToString() : "";
        return last.fields[0] instanceof Long updated
                ? new PageCursor(at, null, updated, key)
                : new PageCursor(at, (Float) last.fields[0], null, key);
    }

    FieldDoc toDoc() {
        Object[] fields = {updated, new BytesRef(key)};
        if (score != null) {
            fields[0] = score;
        }
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, fields);
    }

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeBoolean(score != null);
            out.writeLong(at.toEpochMilli());
            if (score != null) {
                out.writeFloat(score);
            } else {
                out.writeLong(updated == null ? 0 : updated);
            }
            out.writeUTF(key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /**
     * Where a query goes on; null at its beginning.
     *
     * @throws IllegalArgumentException if it was not given for such a query
     */
    static @Nullable PageCursor of(SearchQuery query) {
        String text = query.slice().after();
        if (text == null) {
            return null;
        }
        PageCursor cursor = decode(text);
        if ((cursor.score == null) != query.text().isBlank()) {
            throw new IllegalArgumentException("a cursor of another query");
        }
        return cursor;
    }

    private static PageCursor decode(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            boolean words = in.readBoolean();
            Instant at = Instant.ofEpochMilli(in.readLong());
            Float score = words ? in.readFloat() : null;
            Long updated = words ? null : in.readLong();
            String key = in.readUTF();
            if (in.read() >= 0 || (score != null && score.isNaN())) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new PageCursor(at, score, updated, key);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
