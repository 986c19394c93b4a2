package org.weilu.community.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weilu.community.CommunityPortal.PASSWORD;
import static org.weilu.community.CommunityPortal.PORTAL;
import static org.weilu.community.CommunityPortal.stranger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.community.CommunityPortal;
import org.weilu.community.Together;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.People;
import org.weilu.spi.community.People.NewPerson;
import org.weilu.spi.community.Person;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class PeopleIT {
    @OnEachDatabase
    void createsAllOrNone(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            People people = at.get(People.class);
            at.person("there");
            Outcome<List<Person>> some = people.create(
                    PORTAL, List.of(new NewPerson("fresh", "罗一舟", PASSWORD), new NewPerson("There", "罗一舟", PASSWORD)));
            assertThat(some.refusals()).extracting(Refusal::field).containsExactly("[1].login");
            assertThat(people.list(PORTAL, "fresh", Slice.first(5)).total()).isZero();
            Outcome<List<Person>> wrong = people.create(
                    PORTAL, List.of(new NewPerson("same", "罗", "short"), new NewPerson("SAME", "罗一舟", PASSWORD)));
            assertThat(wrong.refusals())
                    .extracting(Refusal::field)
                    .containsExactly("[0].name", "[0].password", "[1].login");
            NewPerson rare = new NewPerson("rare", "𠮷·野", PASSWORD);
            assertThat(people.create(PORTAL, List.of(rare)).orThrow().getFirst().name())
                    .isEqualTo("𠮷·野");
            Visitor resident = at.as(at.person("resident"));
            assertThat(people.create(resident, List.of(rare))
                            .refusals()
                            .getFirst()
                            .kind())
                    .isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(people.create(stranger("x"), List.of(rare))
                            .refusals()
                            .getFirst()
                            .wayOn())
                    .extracting(Refusal.WayOn::path)
                    .isEqualTo("/signin");
        }
    }

    @OnEachDatabase
    void listsPageByPageAndFindsByPart(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            People people = at.get(People.class);
            List<NewPerson> wishes = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                wishes.add(new NewPerson("p_" + i, i % 2 == 0 ? "同名" : "别名", PASSWORD));
            }
            people.create(PORTAL, wishes).orThrow();
            List<String> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                Listing<Person> page = people.list(PORTAL, "", new Slice(after, 3));
                assertThat(page.total()).isEqualTo(7);
                page.items().forEach(person -> seen.add(person.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).hasSize(7).doesNotHaveDuplicates();
            assertThat(people.list(PORTAL, "同", Slice.first(9)).total()).isEqualTo(4);
            assertThat(people.list(PORTAL, "P_3", Slice.first(9)).total()).isEqualTo(1);
            assertThat(people.list(PORTAL, "%", Slice.first(9)).total()).isZero();
            Visitor resident = at.as(at.person("resident"));
            assertThatThrownBy(() -> people.list(resident, "", Slice.first(9))).isInstanceOf(PortalException.class);
            assertThat(people.find(resident, seen.getFirst())).isEmpty();
            assertThat(people.find(resident, resident.personId())).isPresent();
        }
    }

    @OnEachDatabase
    void blocksAtOnceButNeverOneselfNorTheLastAdministrator(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            People people = at.get(People.class);
            Person first = at.person("first", "admin");
            Visitor one = at.as(first);
            assertThat(people.block(one, first.id(), true, "")
                            .refusals()
                            .getFirst()
                            .code())
                    .isEqualTo("own_account");
            assertThat(people.block(PORTAL, first.id(), true, "")
                            .refusals()
                            .getFirst()
                            .code())
                    .isEqualTo("last_admin");
            Person second = at.person("second", "admin");
            Visitor two = at.as(second);
            List<Outcome<Person>> both = Together.run(
                    2,
                    i -> i == 0 ? people.block(one, second.id(), true, "") : people.block(two, first.id(), true, ""));
            assertThat(both.stream().filter(Outcome::isDone)).hasSize(1);
            Person out = both.getFirst().isDone() ? second : first;
            assertThat(at.as(out).isSignedIn()).isFalse();
            assertThat(at.get(Accounts.class)
                            .signIn(stranger("x"), out.equals(first) ? "first" : "second", PASSWORD)
                            .refusals()
                            .getFirst()
                            .code())
                    .isEqualTo("blocked");
        }
    }
}
