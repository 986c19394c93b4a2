package org.weilu.spi.community;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.access.Visitor;

/** Consent per purpose, with the version of the text that was read and an expiry. */
public interface Consents {
    String CHILD_DATA = "child-data";
    String TERMS = "terms";
    String PHOTOGRAPHS = "photographs";

    /** The version of a purpose's text that is in force; {@code /pages/privacy} carries it. */
    String version(String purpose);

    /** True if consent for the person is in force: given, not withdrawn, not expired. */
    boolean isGiven(String person, String purpose);

    /** Gives consent for oneself or, as a guardian, for a child. */
    Outcome<Consent> give(Visitor who, String person, String purpose, String version);

    Outcome<Consent> withdraw(Visitor who, String person, String purpose);

    List<Consent> list(Visitor who, String person);

    record Consent(
            String person,
            String purpose,
            String version,
            String givenBy,
            Instant given,
            Instant until,
            @Nullable Instant withdrawn) {}
}
