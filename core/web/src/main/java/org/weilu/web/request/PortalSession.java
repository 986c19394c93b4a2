package org.weilu.web.request;

import org.apache.wicket.protocol.http.WebSession;
import org.apache.wicket.request.Request;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.community.Accounts;

/** A session: who signed in, and the stamp that must still be that of the account; nothing else. */
public final class PortalSession extends WebSession {
    private static final long serialVersionUID = 1L;
    private @Nullable String person;
    private @Nullable String stamp;

    public PortalSession(Request request) {
        super(request);
    }

    public static PortalSession current() {
        return (PortalSession) get();
    }

    /** Begins to be somebody, under a new session id: one that was planted before is worth nothing. */
    public void begin(Accounts.SignedIn signedIn) {
        bind();
        changeSessionId();
        person = signedIn.person().id();
        stamp = signedIn.stamp();
        dirty();
    }

    /** Ends it: nobody is signed in from here on, and its cookie is worth nothing. */
    public void end() {
        person = null;
        stamp = null;
        invalidate();
    }

    @Nullable
    String person() {
        return person;
    }

    @Nullable
    String stamp() {
        return stamp;
    }
}
