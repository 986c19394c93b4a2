package org.weilu.media;

/** An upload that is not kept; {@code why} is the key of the words. */
final class NotAPictureException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;

    NotAPictureException(String why, String detail) {
        super(detail);
        this.why = why;
    }

    NotAPictureException(String why, Throwable cause) {
        super(cause.toString(), cause);
        this.why = why;
    }

    String why() {
        return why;
    }
}
