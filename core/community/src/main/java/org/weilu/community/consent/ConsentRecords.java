package org.weilu.community.consent;

import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.operation.PersonalData;
import org.weilu.spi.store.Store;

/** The consents of a person. They outlast it: that there was one must be provable, and they name an id only. */
final class ConsentRecords implements PersonalData {
    private static final Period PROOF = Period.ofYears(3);

    private final Store store;

    ConsentRecords(Store store) {
        this.store = store;
    }

    @Override
    public Map<String, Object> export(String person) {
        List<Map<String, String>> given = store.read(em -> em
                .createQuery(
                        "select c from communityConsent c where c.person = :person order by c.id", ConsentRow.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(ConsentRow::consent)
                .map(consent -> Map.of(
                        "purpose", consent.purpose(),
                        "version", consent.version(),
                        "given_by", consent.givenBy(),
                        "given", consent.given().toString(),
                        "until", consent.until().toString(),
                        "withdrawn",
                                consent.withdrawn() == null
                                        ? ""
                                        : consent.withdrawn().toString()))
                .toList());
        return given.isEmpty() ? Map.of() : Map.of("community_consent", given);
    }

    @Override
    public void erase(String person) {
        // Kept as the proof that it was given; the id names nobody any more.
    }

    @Override
    public @Nullable Period retention() {
        return PROOF;
    }
}
