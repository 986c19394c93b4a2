package org.weilu.signup.record;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.signup.party.PartyRecords;
import org.weilu.signup.place.Leaving;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** What sign-up keeps of a person: the parties that they made or are in. */
public final class SignupRecords implements PersonalData {
    private final Store store;
    private final Leaving leaving;

    public SignupRecords(Store store, Leaving leaving) {
        this.store = store;
        this.leaving = leaving;
    }

    @Override
    public Map<String, Object> export(String person) {
        List<Map<String, Object>> parties = store.read(em -> PartyRecords.of(em, person));
        return parties.isEmpty() ? Map.of() : Map.of("signup_party", parties);
    }

    /** Places that are ahead go to whoever waits; of what is over the number of people stays. */
    @Override
    public void erase(String person) {
        leaving.leave(person);
    }

    @Override
    public @Nullable Period retention() {
        return null;
    }
}
