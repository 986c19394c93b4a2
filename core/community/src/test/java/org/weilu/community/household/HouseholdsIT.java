package org.weilu.community.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.CommunityPortal.PORTAL;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.community.CommunityPortal;
import org.weilu.community.Together;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Households.NewMember;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class HouseholdsIT {
    private static NewMember child(String name, @Nullable LocalDate born, @Nullable String consent) {
        return new NewMember(name, Part.CHILD, born, consent);
    }

    @OnEachDatabase
    void asksAGuardianForConsentAndForgetsWhoLeaves(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Households households = at.get(Households.class);
            Consents consents = at.get(Consents.class);
            Visitor guardian = at.as(at.person("guardian"));
            LocalDate born = LocalDate.of(2016, 5, 14);
            assertThat(households.mine(guardian).members()).hasSize(1);
            assertThat(households
                            .add(guardian, child("程豆", LocalDate.MAX, null))
                            .isDone())
                    .isFalse();
            assertThat(households.add(guardian, child("程豆", born, null)).refusals())
                    .extracting(Refusal::field)
                    .containsExactly("consent");
            assertThat(households
                            .add(guardian, child("程豆", born, "an older one"))
                            .refusals())
                    .extracting(Refusal::field)
                    .containsExactly("consent");
            String version = consents.version(Consents.CHILD_DATA);
            Household home =
                    households.add(guardian, child("程豆", born, version)).orThrow();
            String child = home.members().getLast().person();
            assertThat(home.members().getLast().born()).isEqualTo(born);
            assertThat(consents.isGiven(child, Consents.CHILD_DATA)).isTrue();
            assertThat(consents.isGiven(child, Consents.PHOTOGRAPHS)).isFalse();
            assertThat(consents.list(guardian, child).getFirst().until())
                    .isEqualTo(Instant.parse("2027-12-01T08:00:00Z"));
            assertThat(households.mayActFor(guardian, child)).isTrue();
            Visitor neighbour = at.as(at.person("neighbour"));
            assertThat(households.mayActFor(neighbour, child)).isFalse();
            assertThat(at.get(People.class).find(neighbour, child)).isEmpty();
            assertThat(at.get(People.class).find(guardian, child)).isPresent();
            assertThat(households.remove(neighbour, child).refusals().getFirst().code())
                    .isEqualTo("not_found");
            assertThat(households.remove(guardian, child).orThrow().members()).hasSize(1);
            assertThat(at.get(People.class).find(PORTAL, child).orElseThrow().state())
                    .isEqualTo(Person.State.ERASED);
            assertThat(at.get(People.class).find(PORTAL, child).orElseThrow().name())
                    .isEqualTo("—");
        }
    }

    @OnEachDatabase
    void countsYearsOnTheDayOfTheSite(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Households households = at.get(Households.class);
            Visitor guardian = at.as(at.person("guardian"));
            // In Shanghai it is the 2nd already.
            at.clock().set(Instant.parse("2026-12-01T16:30:00Z"));
            assertThat(households
                            .add(guardian, child("程果", LocalDate.of(2012, 12, 2), null))
                            .isDone())
                    .isTrue();
            assertThat(households
                            .add(guardian, child("程果", LocalDate.of(2012, 12, 3), null))
                            .isDone())
                    .isFalse();
            for (LocalDate never :
                    List.of(LocalDate.of(2026, 12, 3), LocalDate.of(1906, 12, 1), LocalDate.of(2008, 12, 2))) {
                assertThat(households.add(guardian, child("程果", never, null)).refusals())
                        .extracting(Refusal::field)
                        .contains("born");
            }
        }
    }

    @OnEachDatabase
    void theSameFormSentAgainMakesNobodyNew(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Households households = at.get(Households.class);
            Visitor guardian = at.as(at.person("guardian"));
            NewMember elder = new NewMember("贺兰青", Part.ELDER, null, null);
            List<Outcome<Household>> outcomes = Together.run(8, i -> households.add(guardian, elder));
            assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.isDone()))
                    .allMatch(outcome -> outcome.refusals().getFirst().code().equals("duplicate"));
            assertThat(households.mine(guardian).members()).hasSize(2);
        }
    }

    @OnEachDatabase
    void holdsTheLimitWhenManyAreAddedAtOnce(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Households households = at.get(Households.class);
            Visitor guardian = at.as(at.person("guardian"));
            List<Outcome<Household>> outcomes = Together.run(
                    20,
                    i -> households.add(
                            guardian, new NewMember("贺兰" + "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉".charAt(i), Part.ELDER, null, null)));
            assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(11);
            assertThat(outcomes.stream().filter(outcome -> !outcome.isDone()))
                    .allMatch(outcome -> outcome.refusals().getFirst().code().equals("limit"));
            assertThat(households.mine(guardian).members()).hasSize(12);
            assertThat(households
                            .remove(guardian, guardian.personId())
                            .refusals()
                            .getFirst()
                            .code())
                    .isEqualTo("last_guardian");
        }
    }
}
