package org.weilu.app;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What Jetty says when no page of ours does: a short page, without words of the request and without causes. */
final class PlainErrors implements Request.Handler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        if (request.getHttpURI().getPath() != null
                && request.getHttpURI().getPath().startsWith("/api/")) {
            headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
            write(response, problem(response.getStatus()), callback);
        } else {
            headers.put(HttpHeader.CONTENT_TYPE, "text/html;charset=utf-8");
            write(response, page(response.getStatus()), callback);
        }
        return true;
    }

    private static void write(Response response, String body, Callback callback) {
        Content.Sink.write(response, true, body, callback);
    }

    private static String problem(int status) {
        String code = status == HttpStatus.NOT_FOUND_404 ? "not_found" : status < 500 ? "invalid" : "fault";
        return "{\"title\":\"" + HttpStatus.getMessage(status) + "\",\"status\":" + status + ",\"code\":\"" + code
                + "\"}";
    }

    private static String page(int status) {
        String words = switch (status) {
            case HttpStatus.NOT_FOUND_404 -> "这里没有页面 · There is no page here";
            case HttpStatus.PAYLOAD_TOO_LARGE_413 -> "内容太大了 · That is too large";
            case HttpStatus.SERVICE_UNAVAILABLE_503 -> "正在启动，请稍候 · Starting, one moment please";
            default -> status < 500 ? "请求有误 · This request cannot be answered" : "出错了 · Something went wrong";
        };
        return """
                <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>%1$d</title>
                <meta name="viewport" content="width=device-width"></head>
                <body><h1>%2$s</h1><p><a href="/">回到首页 · To the front page</a></p><p>%1$d</p></body></html>
                """.formatted(status, words);
    }
}
