package org.weilu.spi.operation;

import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.ExtensionPoint;

/** What a plugin keeps of people. */
public interface PersonalData extends ExtensionPoint {
    /** All of one person, by table and field, for them to read. */
    Map<String, Object> export(String person);

    /** Forgets the person in the current write; what law or the ledger must keep stays without the name. */
    void erase(String person);

    /** How long after its use data is kept; null as long as the account. */
    @Nullable
    Period retention();
}
