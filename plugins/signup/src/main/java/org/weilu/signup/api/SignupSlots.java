package org.weilu.signup.api;

import org.weilu.ui.Slot;

/** What signup puts on the pages of others. */
public final class SignupSlots {
    /** How full an occasion is, what the visitor has there, and the way to sign up; told the occasion's id. */
    public static final Slot<String> PANEL = new Slot<>("signup.panel", String.class);

    private SignupSlots() {}
}
