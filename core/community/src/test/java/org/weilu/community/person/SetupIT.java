package org.weilu.community.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.weilu.community.CommunityPortal.PASSWORD;
import static org.weilu.community.CommunityPortal.PORTAL;
import static org.weilu.community.CommunityPortal.stranger;

import java.util.List;
import java.util.Locale;
import org.weilu.community.CommunityPortal;
import org.weilu.community.Together;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Setup;
import org.weilu.spi.community.Setup.Wish;
import org.weilu.spi.community.Sites;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class SetupIT {
    private static final Visitor HERE = stranger("192.0.2.1");

    private static Wish wish(String code, String login) {
        return new Wish(code, "石榴里社区", "程果", login, PASSWORD);
    }

    @OnEachDatabase
    void makesTheAdministratorAndNamesTheCommunity(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Setup setup = at.get(Setup.class);
            String code = setup.begin(PORTAL).orElseThrow();
            assertThat(setup.isOpen(code)).isTrue();
            SignedIn signedIn = setup.finish(HERE, wish(code, "guo")).orThrow();
            String person = signedIn.person().id();
            Visitor admin = at.get(Access.class).visitor(Sites.MAIN, person, Locale.ENGLISH, "");
            assertThat(at.get(Access.class).roles(admin)).contains("admin");
            assertThat(at.get(Accounts.class).stamp(person)).isEqualTo(signedIn.stamp());
            assertThat(at.get(Accounts.class).signIn(HERE, "guo", PASSWORD).isDone())
                    .isTrue();
            assertThat(at.get(Sites.class).main().name(Locale.ENGLISH)).isEqualTo("石榴里社区");
            assertThat(setup.isOpen(code)).isFalse();
            assertThat(setup.begin(PORTAL)).isEmpty();
        }
    }

    @OnEachDatabase
    void worksOnceHoweverManyTryAtOnce(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Setup setup = at.get(Setup.class);
            String code = setup.begin(PORTAL).orElseThrow();
            List<Outcome<SignedIn>> outcomes = Together.run(8, i -> setup.finish(HERE, wish(code, "guo" + i)));
            assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
            assertThat(outcomes.stream().flatMap(outcome -> outcome.refusals().stream()))
                    .allMatch(no -> no.kind() == Refusal.Kind.NOT_FOUND);
            assertThat(at.get(People.class).list(PORTAL, "", Slice.first(50)).total())
                    .isEqualTo(1);
        }
    }

    @OnEachDatabase
    void refusesOtherCodesAndWeakPasswords(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Setup setup = at.get(Setup.class);
            String first = setup.begin(PORTAL).orElseThrow();
            String second = setup.begin(PORTAL).orElseThrow();
            assertThat(setup.finish(HERE, wish(first, "guo")).refusals())
                    .as("a restart makes the code before worth nothing")
                    .extracting(Refusal::code)
                    .containsExactly("not_found");
            assertThat(setup.isOpen("")).isFalse();
            Wish weak = new Wish(second, " ", "程", "g", "12345678");
            assertThat(setup.finish(HERE, weak).refusals())
                    .extracting(Refusal::field)
                    .containsExactly("community", "name", "login", "password");
            Wish longName = new Wish(second, "长".repeat(200), "程果", "guo", PASSWORD);
            assertThat(setup.finish(HERE, longName).refusals())
                    .extracting(Refusal::field)
                    .containsExactly("community");
            assertThat(setup.isOpen(second))
                    .as("a refusal leaves the code alone")
                    .isTrue();
            assertThatThrownBy(() -> setup.begin(HERE)).isInstanceOf(PortalException.class);
        }
    }
}
