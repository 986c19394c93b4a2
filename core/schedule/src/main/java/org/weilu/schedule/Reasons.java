package org.weilu.schedule;

/** Reasons as they fit into a column: one line of at most 200 characters. */
final class Reasons {
    private Reasons() {}

    static String fit(String reason) {
        String line = reason.replaceAll("\\s+", " ").strip();
        return line.length() <= 200 ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, 190)));
    }

    static String of(Throwable failure) {
        String message = failure.getMessage();
        return fit(failure.getClass().getSimpleName() + (message == null ? "" : ": " + message));
    }
}
