package org.weilu.signup.api;

import java.util.Optional;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.Refusal;

/** A say in who may come; asked within the write, after permissions and before places are counted. */
public interface SignupRule extends ExtensionPoint {
    /** Why not, in the visitor's language; empty if this rule has nothing against it. */
    Optional<Refusal> refuses(Wish wish);
}
