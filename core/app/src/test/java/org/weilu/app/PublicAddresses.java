package org.weilu.app;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every address that a stranger finds: the sitemap's, and what those pages lead to; plugins' are among them. */
final class PublicAddresses {
    private static final Pattern LOC = Pattern.compile("<loc>https?://[^/<]+([^<]*)</loc>");
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    /** Files that say by their address what they are, and pages that must not be stored. */
    private static final List<String> NOT_PAGES = List.of("/static/", "/assets/", "/s/");

    /** What a stranger may ask a page in. */
    static final Map<String, String> VERSIONS = new LinkedHashMap<>(
            Map.of("中文", "", "English", "lang=en", "长辈版", "elder=1", "English, elder", "lang=en; elder=1"));

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    PublicAddresses(String base) {
        this.base = base;
    }

    record Answer(int status, String type, boolean kept, String body) {}

    Answer get(String path, String cookies) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.headers().firstValue("Content-Type").orElse(""),
                answer.headers().firstValue("ETag").isPresent(),
                answer.body());
    }

    /** @param most how many at most: where the first page leads, then some of the sitemap, then where those lead */
    Set<String> find(int most) throws Exception {
        Set<String> all = new LinkedHashSet<>(List.of("/", "/brands", "/sitemap.xml"));
        collect(LINK, get("/", "").body(), all);
        Set<String> listed = new LinkedHashSet<>();
        collect(LOC, get("/sitemap.xml", "").body(), listed);
        List<String> some = new ArrayList<>(listed);
        Collections.shuffle(some);
        some.stream().limit(Math.max(0, most - all.size())).forEach(all::add);
        Deque<String> open = new ArrayDeque<>(all);
        while (!open.isEmpty() && all.size() < most) {
            Answer answer = get(open.pop(), "");
            if (answer.status() == 200 && answer.type().startsWith("text/html")) {
                Set<String> found = new LinkedHashSet<>();
                collect(LINK, answer.body(), found);
                found.stream().filter(all::add).forEach(open::add);
            }
        }
        return all;
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            String path = found.group(1).replace("&amp;", "&");
            boolean page = NOT_PAGES.stream().noneMatch(path::startsWith);
            if (page && !URLDecoder.decode(path, StandardCharsets.UTF_8).contains("/../")) {
                into.add(path.isEmpty() ? "/" : path);
            }
        }
    }
}
