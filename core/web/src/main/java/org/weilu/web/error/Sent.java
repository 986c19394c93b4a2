package org.weilu.web.error;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weilu.spi.Slice;
import org.weilu.ui.Parts;
import org.weilu.ui.SeeOther;

/** What a request that went wrong had brought: where it can begin again, and what had been typed. */
final class Sent {
    private static final Set<String> OURS = Set.of("action", "version");
    private static final int MOST = 40;
    private final HttpServletRequest request;

    Sent(HttpServletRequest request) {
        this.request = request;
    }

    boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** The same address without the place in a list and without what Wicket calls a listener. */
    String again() {
        List<String> kept = new ArrayList<>();
        Enumeration<String> names = request.getParameterNames();
        Set<String> inAddress = namesInAddress();
        while (names.hasMoreElements()) {
            String name = names.nextElement();
            if (inAddress.contains(name) && !name.equals(Slice.AFTER) && !name.matches("\\d*-.*|\\d+")) {
                kept.add(Parts.encoded(name) + "=" + Parts.encoded(request.getParameter(name)));
            }
        }
        String path = request.getRequestURI();
        return SeeOther.within(kept.isEmpty() ? path : path + "?" + String.join("&", kept));
    }

    private Set<String> namesInAddress() {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        return Stream.of(query.split("&"))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .collect(Collectors.toSet());
    }

    /** Never what is secret, nor what the form itself had put in. */
    List<String> typed() {
        Set<String> inAddress = namesInAddress();
        return isPost()
                ? request.getParameterMap().entrySet().stream()
                        .filter(one -> !inAddress.contains(one.getKey()) && isSaid(one.getKey()))
                        .flatMap(one -> Stream.of(one.getValue()))
                        .filter(value -> !value.isBlank() && !value.equals("1"))
                        .limit(MOST)
                        .toList()
                : List.of();
    }

    private static boolean isSaid(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return !OURS.contains(name)
                && !small.contains("password")
                && !small.contains("token")
                && !small.contains("code")
                && !small.contains("_hf_");
    }
}
