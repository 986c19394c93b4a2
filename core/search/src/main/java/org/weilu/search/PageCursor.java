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
 * @param place of the last hit: its score, when it was updated, or when it starts
 * @param key of the last hit
 */
record PageCursor(Order order, Instant at, Number place, String key) {
    /** How hits are ordered. */
    enum Order {
        BEST,
        NEWEST,
        SOONEST;

        static Order of(SearchQuery query) {
            boolean timed = query.from() != null || query.to() != null;
            return !query.text().isBlank() ? BEST : timed ? SOONEST : NEWEST;
        }
    }

    static PageCursor after(Order order, FieldDoc last, Instant at) {
        String key = last.fields[1] instanceof BytesRef bytes ? bytes.utf8ToString() : "";
        return new PageCursor(order, at, (Number) last.fields[0], key);
    }

    FieldDoc toDoc() {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {place, new BytesRef(key)});
    }

    String encode() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(order.name().charAt(0));
            out.writeLong(at.toEpochMilli());
            if (order == Order.BEST) {
                out.writeFloat(place.floatValue());
            } else {
                out.writeLong(place.longValue());
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
        return decode(text, Order.of(query));
    }

    private static PageCursor decode(String text, Order order) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != order.name().charAt(0)) {
                throw new IllegalArgumentException("a cursor of another query");
            }
            Instant at = Instant.ofEpochMilli(in.readLong());
            float score = order == Order.BEST ? in.readFloat() : 0;
            Number place = order == Order.BEST ? (Number) score : (Number) in.readLong();
            String key = in.readUTF();
            if (in.read() >= 0 || Float.isNaN(score)) {
                throw new IllegalArgumentException("not a cursor");
            }
            return new PageCursor(order, at, place, key);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a cursor", e);
        }
    }
}
