package org.weilu.community.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.weilu.community.CommunityPortal.PASSWORD;
import static org.weilu.community.CommunityPortal.PORTAL;
import static org.weilu.community.CommunityPortal.stranger;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.weilu.community.CommunityPortal;
import org.weilu.community.Together;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Scope;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Accounts.CodeSlip;
import org.weilu.spi.community.Accounts.Registration;
import org.weilu.spi.community.Accounts.SignedIn;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Consents;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.NoticeKind;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;

class AccountsIT {
    private static final Visitor HERE = stranger("192.0.2.1");
    private static final String OTHER = "orchard ladder 77 rain";

    private static Registration wish(CommunityPortal at, String login) {
        return new Registration(
                login, "王小明", PASSWORD, null, null, at.get(Consents.class).version(Consents.TERMS));
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusals().isEmpty() ? "" : outcome.refusals().getFirst().code();
    }

    @OnEachDatabase
    void registersAndSignsIn(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            Person person = accounts.register(HERE, wish(at, "Ming.Wang")).orThrow();
            assertThat(person.areaConfirmed()).isFalse();
            assertThat(at.get(Consents.class).isGiven(person.id(), Consents.TERMS))
                    .isTrue();
            assertThat(at.get(Consents.class).isGiven(person.id(), Consents.PHOTOGRAPHS))
                    .isFalse();
            SignedIn signedIn = accounts.signIn(HERE, " ming.wang", PASSWORD).orThrow();
            assertThat(signedIn.person().id()).isEqualTo(person.id());
            assertThat(accounts.stamp(person.id())).isEqualTo(signedIn.stamp());
            assertThat(code(accounts.register(HERE, wish(at, "MING.WANG")))).isEqualTo("duplicate");
            Registration disagreeing = new Registration("somebody", "王小明", PASSWORD, null, null, null);
            assertThat(accounts.register(HERE, disagreeing).refusals())
                    .extracting(Refusal::field)
                    .containsExactly("agreedTo");
            Registration weak = new Registration("ab", "王", "12345678", "x", "y", "old");
            assertThat(accounts.register(HERE, weak).refusals())
                    .extracting(Refusal::field)
                    .containsExactlyInAnyOrder("login", "email", "phone", "name", "password", "agreedTo");
        }
    }

    @OnEachDatabase
    void givesOneLoginToOnePersonOnly(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            List<Outcome<Person>> outcomes =
                    Together.run(20, i -> accounts.register(HERE, wish(at, i % 2 == 0 ? "twenty" : "Twenty")));
            assertThat(outcomes.stream().filter(Outcome::isDone)).hasSize(1);
            assertThat(outcomes.stream().filter(outcome -> !outcome.isDone()))
                    .allMatch(outcome -> code(outcome).equals("duplicate"));
            assertThat(at.get(People.class)
                            .list(PORTAL, "twenty", Slice.first(10))
                            .total())
                    .isEqualTo(1);
        }
    }

    @Test
    void throttlesFailuresAndForgetsThemInTime() {
        try (CommunityPortal at = CommunityPortal.on(TestDatabase.DERBY)) {
            Accounts accounts = at.get(Accounts.class);
            at.person("patient");
            for (String login : List.of("patient", "nobody-at-all")) {
                for (int i = 0; i < Throttle.FROM_ONE_NETWORK_FOR_ONE_ACCOUNT; i++) {
                    assertThat(code(accounts.signIn(HERE, login, "wrong-" + i))).isEqualTo("unauthenticated");
                }
                assertThat(code(accounts.signIn(HERE, login, PASSWORD))).isEqualTo("throttled");
            }
            assertThat(accounts.signIn(stranger("198.51.100.4"), "patient", PASSWORD)
                            .isDone())
                    .isTrue();
            at.clock().advance(Duration.ofMinutes(15));
            assertThat(accounts.signIn(HERE, "patient", PASSWORD).isDone()).isTrue();
        }
    }

    @OnEachDatabase
    void saysTheSameOfKnownAndUnknownNames(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            at.person("known");
            Refusal known =
                    accounts.signIn(HERE, "known", "not this one").refusals().getFirst();
            Refusal unknown =
                    accounts.signIn(HERE, "unknown", "not this one").refusals().getFirst();
            assertThat(known).isEqualTo(unknown);
            assertThat(at.get(Audit.class)
                            .list(PORTAL, "sign-in-failed", Slice.first(10))
                            .total())
                    .isEqualTo(2);
        }
    }

    @OnEachDatabase
    void endsSessionsTokensAndCodesWithANewPassword(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            Person person = at.person("changing");
            String before = Objects.requireNonNull(accounts.stamp(person.id()));
            String token = accounts.token(HERE, "changing", PASSWORD).orThrow().token();
            assertThat(accounts.personOf(token)).isEqualTo(person.id());
            assertThat(accounts.personOf(token + "x")).isNull();
            assertThat(code(accounts.changePassword(at.as(person), "not it at all", OTHER)))
                    .isEqualTo("unauthenticated");
            SignedIn after =
                    accounts.changePassword(at.as(person), PASSWORD, OTHER).orThrow();
            assertThat(after.stamp()).isNotEqualTo(before).isEqualTo(accounts.stamp(person.id()));
            assertThat(accounts.personOf(token)).isNull();
            String fresh = accounts.token(HERE, "changing", OTHER).orThrow().token();
            at.clock().advance(Duration.ofDays(30));
            assertThat(accounts.personOf(fresh)).isNull();
        }
    }

    @OnEachDatabase
    void opensACounterAccountByItsCodeOnce(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            Visitor clerk = at.as(at.person("clerk", "clerk"));
            CodeSlip slip = accounts.createAtCounter(clerk, "贺兰青", "138 0013 8000", null)
                    .orThrow();
            String login = Objects.requireNonNull(slip.person().login());
            assertThat(login).isEqualTo("13800138000");
            assertThat(slip.code()).matches("[" + Secrets.LETTERS + "]{8}");
            assertThat(code(accounts.createAtCounter(clerk, "贺兰青", "13800138000", null)))
                    .isEqualTo("duplicate");
            List<Outcome<SignedIn>> tries = Together.run(
                    4, i -> accounts.redeem(HERE, login, slip.code().toLowerCase(Locale.ROOT), OTHER + i));
            assertThat(tries.stream().filter(Outcome::isDone)).hasSize(1);
            CodeSlip late = accounts.newCode(clerk, slip.person().id()).orThrow();
            at.clock().advance(Duration.ofDays(7));
            assertThat(code(accounts.redeem(stranger("203.0.113.9"), login, late.code(), OTHER)))
                    .isEqualTo("unauthenticated");
        }
    }

    @OnEachDatabase
    void keepsClerksOutOfAccountsWithGrants(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Visitor clerk = at.as(at.person("clerk", "clerk"));
            Person admin = at.person("admin", "admin");
            assertThat(code(at.get(Accounts.class).newCode(clerk, admin.id()))).isEqualTo("forbidden");
            People.Profile mine = new People.Profile("程果", "me@example.org", null, null);
            assertThat(code(at.get(People.class).update(clerk, admin.id(), mine)))
                    .isEqualTo("forbidden");
            assertThat(code(at.get(People.class).block(clerk, admin.id(), true, "x")))
                    .isEqualTo("forbidden");
        }
    }

    @OnEachDatabase
    void givesNobodyAnAccountThatOutranksTheirs(TestDatabase database) {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            People people = at.get(People.class);
            Area area = at.get(Areas.class)
                    .save(PORTAL, "court", null, Area.Kind.COMPOUND, "院子", "")
                    .orThrow();
            Person admin = at.person("admin", "admin");
            Person resident = at.person("resident");
            Person warden = at.person("warden");
            at.get(Access.class)
                    .grant(PORTAL, new Access.GrantWish(warden.id(), "admin", Scope.area(area.id()), null))
                    .orThrow();
            Visitor local = at.as(warden);
            assertThat(code(people.confirmArea(local, admin.id(), area.id()))).isEqualTo("forbidden");
            assertThat(code(people.confirmArea(local, resident.id(), area.id())))
                    .isEqualTo("forbidden");
            people.confirmArea(PORTAL, admin.id(), area.id()).orThrow();
            people.confirmArea(PORTAL, resident.id(), area.id()).orThrow();
            assertThat(code(at.get(Accounts.class).newCode(local, admin.id()))).isEqualTo("forbidden");
            assertThat(code(people.block(local, admin.id(), true, "x"))).isEqualTo("forbidden");
            at.get(Accounts.class).newCode(local, resident.id()).orThrow();
            at.get(Accounts.class).newCode(at.as(admin), warden.id()).orThrow();
        }
    }

    @OnEachDatabase
    void resetsByALinkThatIsMadeAtSendingAndWorksOnce(TestDatabase database) throws Exception {
        try (CommunityPortal at = CommunityPortal.on(database)) {
            Accounts accounts = at.get(Accounts.class);
            Person person = at.person("forgetful");
            at.get(People.class)
                    .update(at.as(person), person.id(), new People.Profile("程果", "F@example.org", null, null))
                    .orThrow();
            accounts.forgot(HERE, "nobody@example.org");
            assertThat(at.wishes()).isEmpty();
            accounts.forgot(HERE, "f@EXAMPLE.org");
            accounts.forgot(HERE, "forgetful");
            assertThat(at.wishes()).hasSize(1);
            String token = sent(at, at.wishes().getFirst());
            assertThat(code(accounts.reset(HERE, token + "x", OTHER))).isEqualTo("invalid");
            List<Outcome<SignedIn>> tries = Together.run(4, i -> accounts.reset(HERE, token, OTHER + i));
            assertThat(tries.stream().filter(Outcome::isDone)).hasSize(1);
            String late = sent(at, at.wishes().getFirst());
            at.clock().advance(Duration.ofHours(1));
            assertThat(code(accounts.reset(HERE, late, OTHER))).isEqualTo("invalid");
        }
    }

    private static String sent(CommunityPortal at, Notices.Wish wish) {
        NoticeKind kind = at.extensions().of(NoticeKind.class).stream()
                .map(extension -> extension.value())
                .filter(known -> known.key().equals(wish.kind()))
                .findFirst()
                .orElseThrow();
        assertThat(kind.channels()).containsExactly("mail");
        Notice notice = new Notice(
                "n",
                wish.site(),
                wish.addressee(),
                wish.about(),
                wish.subject(),
                wish.kind(),
                wish.due(),
                Notice.State.WAITING);
        String path = kind.words().apply(notice, Locale.ENGLISH).orElseThrow().path();
        assertThat(path).startsWith("/reset?token=");
        String token = path.substring(path.indexOf('=') + 1);
        assertThat(at.store().<Object>read(em -> em.find(TokenRow.class, token)))
                .isNull();
        return token;
    }
}
