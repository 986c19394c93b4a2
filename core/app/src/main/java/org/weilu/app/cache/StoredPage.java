package org.weilu.app.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.weilu.ui.PageTags;

/** A page as it is sent: its headers and its bytes, compressed once; the plain bytes are made again for who wants them. */
record StoredPage(PageTags tags, long begun, HttpFields headers, String etag, ByteBuffer compressed) {

    static StoredPage of(PageTags tags, long begun, HttpFields sent, byte[] body) {
        boolean isCompressed = sent.contains(HttpHeader.CONTENT_ENCODING, "gzip");
        byte[] plain = isCompressed ? plain(body) : body;
        String etag = "W/\"" + HexFormat.of().formatHex(digest(plain), 0, 12) + "\"";
        HttpFields.Mutable kept = HttpFields.build();
        for (HttpField field : sent) {
            HttpHeader header = field.getHeader();
            if (header != HttpHeader.CONTENT_LENGTH
                    && header != HttpHeader.CONTENT_ENCODING
                    && header != HttpHeader.TRANSFER_ENCODING
                    && header != HttpHeader.DATE
                    && header != HttpHeader.VARY
                    && header != HttpHeader.ETAG) {
                kept.add(field);
            }
        }
        kept.add(HttpHeader.ETAG, etag).add(HttpHeader.VARY, "Accept-Encoding, Cookie");
        ByteBuffer bytes = ByteBuffer.wrap(isCompressed ? body : compressed(plain));
        return new StoredPage(tags, begun, kept.asImmutable(), etag, bytes.asReadOnlyBuffer());
    }

    boolean isOver(Instant now) {
        return tags.until() != null && !now.isBefore(tags.until());
    }

    int size() {
        return compressed.remaining();
    }

    void send(Request request, Response response, Callback callback) {
        HttpFields.Mutable out = response.getHeaders();
        headers.forEach(out::put);
        String known = request.getHeaders().get(HttpHeader.IF_NONE_MATCH);
        if (known != null && known.contains(etag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED_304);
            response.write(true, null, callback);
            return;
        }
        response.setStatus(HttpStatus.OK_200);
        ByteBuffer body = compressed.slice();
        if (acceptsGzip(request)) {
            out.put(HttpHeader.CONTENT_ENCODING, "gzip");
        } else {
            byte[] bytes = new byte[body.remaining()];
            body.get(bytes);
            body = ByteBuffer.wrap(plain(bytes));
        }
        out.put(HttpHeader.CONTENT_LENGTH, body.remaining());
        response.write(true, HttpMethod.HEAD.is(request.getMethod()) ? null : body, callback);
    }

    private static boolean acceptsGzip(Request request) {
        return request.getHeaders().getQualityCSV(HttpHeader.ACCEPT_ENCODING).stream()
                .anyMatch(coding -> coding.equals("gzip") || coding.equals("*"));
    }

    private static byte[] compressed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] plain(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
