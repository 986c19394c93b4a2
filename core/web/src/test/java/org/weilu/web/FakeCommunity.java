package org.weilu.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Scoped;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Accounts;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Pages;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.community.Site;
import org.weilu.spi.community.Sites;
import org.weilu.spi.document.Markdown;
import org.weilu.spi.notice.Inbox;
import org.weilu.spi.notice.NoticeChoices;
import org.weilu.spi.operation.Links;
import org.weilu.spi.search.Search;
import org.weilu.spi.search.SearchQuery;
import org.weilu.spi.search.SearchResults;

/** A community in memory: one resident and one administrator, whose password is "right password". */
final class FakeCommunity {
    static final String PASSWORD = "right password";
    final Map<String, String> stamps = new HashMap<>(Map.of("p1", "s1", "boss", "s1"));
    final Set<String> admins = new HashSet<>(Set.of("boss"));
    final List<Brand> brands = new ArrayList<>();
    final List<Pages.StandingPage> pages = new ArrayList<>();
    final List<Household.Member> members = new ArrayList<>();
    final List<Inbox.InboxMessage> letters = new ArrayList<>();
    final List<String> kept = new ArrayList<>();
    final List<String> preferred = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final List<SearchResults.Hit> hits = new ArrayList<>();
    final List<Accounts.Registration> registered = new ArrayList<>();

    void offer(Map<Class<?>, Object> services) {
        services.put(Sites.class, new FakeSites());
        services.put(Access.class, new FakeAccess());
        services.put(Accounts.class, new FakeAccounts());
        services.put(People.class, new FakePeople());
        services.put(Households.class, new FakeHouseholds());
        services.put(Brands.class, new FakeBrands());
        services.put(Pages.class, new FakePages());
        services.put(Inbox.class, new FakeInbox());
        services.put(NoticeChoices.class, new FakeChoices());
        services.put(Audit.class, new FakeAudit());
        services.put(Search.class, new FakeSearch());
        services.put(Links.class, (Links) path -> "https://weilu.example" + path);
        services.put(Markdown.class, new FakeMarkdown());
    }

    static Person person(String id) {
        String name = id.equals("boss") ? "祝青" : "林晓禾";
        return new Person(
                id,
                id,
                name,
                null,
                "13800001234",
                null,
                false,
                Locale.SIMPLIFIED_CHINESE,
                false,
                Person.State.ACTIVE,
                Instant.EPOCH);
    }

    static <T> Outcome<T> invalid(String field, String words) {
        return Outcome.refused(Refusal.invalid(field, words));
    }

    private static final class FakeMarkdown implements Markdown {
        @Override
        public String html(String markdown) {
            return "<p>" + markdown + "</p>";
        }

        @Override
        public String text(String markdown) {
            return markdown;
        }
    }

    private static final class FakeSites implements Sites {
        @Override
        public Site main() {
            return TestPortal.MAIN;
        }

        @Override
        public Optional<Site> find(String slug) {
            return all().stream().filter(site -> site.slug().equals(slug)).findFirst();
        }

        @Override
        public List<Site> all() {
            Site main = TestPortal.MAIN;
            return List.of(
                    main,
                    new Site(
                            "north",
                            "北院",
                            "North Court",
                            "",
                            "",
                            main.languages(),
                            main.zone(),
                            "warm",
                            "",
                            "",
                            "",
                            "",
                            null,
                            "north.example"));
        }

        @Override
        public Outcome<Site> save(Visitor who, Site site) {
            throw new UnsupportedOperationException();
        }
    }

    private final class FakeAccess implements Access {
        @Override
        public Visitor visitor(String site, @Nullable String person, Locale language, String from) {
            return person == null
                    ? Visitor.stranger(site, language, from)
                    : new Visitor(Visitor.Kind.PERSON, person, null, site, language, Set.of("public"), from);
        }

        @Override
        public Optional<Refusal> refuses(Visitor who, Permission what, Scoped target) {
            return hasAnywhere(who, what)
                    ? Optional.empty()
                    : Optional.of(Refusal.of(Refusal.Kind.FORBIDDEN, "forbidden", "no"));
        }

        @Override
        public boolean hasAnywhere(Visitor who, Permission what) {
            return who.person() != null && admins.contains(who.person());
        }

        @Override
        public Set<String> roles(Visitor who) {
            return Set.of();
        }

        @Override
        public List<String> holders(Permission what, Scoped target) {
            return List.copyOf(admins);
        }

        @Override
        public List<Role> allRoles(Visitor who) {
            return List.of(new Role("leader", "带头人", Set.of("activities.make", "web.plugins")));
        }

        @Override
        public List<Grant> grants(Visitor who, String person) {
            return List.of();
        }

        @Override
        public Outcome<Grant> grant(Visitor who, GrantWish wish) {
            return invalid("role", "没有这个角色");
        }

        @Override
        public Outcome<Grant> revoke(Visitor who, String grant) {
            return invalid("grant", "没有");
        }
    }

    private final class FakeAccounts implements Accounts {
        @Override
        public Outcome<Person> register(Visitor who, Registration wish) {
            if (wish.agreedTo() == null) {
                return invalid("agreedTo", "请先看过并同意");
            }
            registered.add(wish);
            stamps.put(wish.login(), "s1");
            return Outcome.done(person(wish.login()));
        }

        @Override
        public Outcome<SignedIn> signIn(Visitor who, String login, String password) {
            return stamps.containsKey(login) && password.equals(PASSWORD)
                    ? Outcome.done(new SignedIn(person(login), stamps.get(login)))
                    : Outcome.refused(Refusal.of(Refusal.Kind.UNAUTHENTICATED, "unauthenticated", "名字和密码对不上，请再看一眼"));
        }

        @Override
        public @Nullable String stamp(String person) {
            return stamps.get(person);
        }

        @Override
        public Outcome<CodeSlip> createAtCounter(
                Visitor who, String name, @Nullable String phone, @Nullable String area) {
            return Outcome.done(new CodeSlip(person("p2"), "ABCD2345", Instant.EPOCH));
        }

        @Override
        public Outcome<CodeSlip> newCode(Visitor who, String person) {
            return Outcome.done(new CodeSlip(person(person), "ABCD2345", Instant.EPOCH));
        }

        @Override
        public Outcome<SignedIn> redeem(Visitor who, String login, String code, String newPassword) {
            return invalid("code", "号码不对");
        }

        @Override
        public Outcome<Boolean> forgot(Visitor who, String loginOrEmail) {
            audited.add("forgot");
            return Outcome.done(true);
        }

        @Override
        public Outcome<SignedIn> reset(Visitor who, String token, String newPassword) {
            return invalid("newPassword", "太短了");
        }

        @Override
        public Outcome<SignedIn> changePassword(Visitor who, String oldPassword, String newPassword) {
            return invalid("oldPassword", "不对");
        }

        @Override
        public Outcome<Token> token(Visitor who, String login, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public @Nullable String personOf(String token) {
            return null;
        }
    }

    private final class FakePeople implements People {
        @Override
        public Optional<Person> find(Visitor who, String id) {
            return stamps.containsKey(id) ? Optional.of(person(id)) : Optional.empty();
        }

        @Override
        public Listing<Person> list(Visitor who, String text, Slice slice) {
            return new Listing<>(2, List.of(person("p1"), person("boss")), "n2");
        }

        @Override
        public Outcome<List<Person>> create(Visitor who, List<NewPerson> people) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Person> update(Visitor who, String id, Profile profile) {
            return invalid("name", "2 到 40 个字");
        }

        @Override
        public void prefer(Visitor who, @Nullable Locale language, @Nullable Boolean elder) {
            preferred.add(language + " " + elder);
        }

        @Override
        public Outcome<Person> confirmArea(Visitor who, String id, String area) {
            return invalid("area", "请选");
        }

        @Override
        public Outcome<Person> block(Visitor who, String id, boolean blocked, String reason) {
            return Outcome.done(person(id));
        }
    }

    private final class FakeHouseholds implements Households {
        @Override
        public Household mine(Visitor who) {
            return new Household("h1", members);
        }

        @Override
        public Optional<Household> of(Visitor who, String person) {
            return Optional.empty();
        }

        @Override
        public Outcome<Household> add(Visitor who, NewMember wish) {
            if (wish.consent() == null) {
                return invalid("consent", "要有监护人同意");
            }
            members.add(new Household.Member("c1", wish.name(), wish.part(), wish.born()));
            return Outcome.done(mine(who));
        }

        @Override
        public Outcome<Household> update(Visitor who, String person, NewMember wish) {
            return Outcome.done(mine(who));
        }

        @Override
        public Outcome<Household> remove(Visitor who, String person) {
            members.clear();
            return Outcome.done(mine(who));
        }

        @Override
        public boolean mayActFor(Visitor who, String person) {
            return true;
        }
    }

    private final class FakeBrands implements Brands {
        @Override
        public Optional<Brand> find(String id) {
            return brands.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public Optional<Brand> bySlug(String site, String slug) {
            return brands.stream().filter(one -> one.slug().equals(slug)).findFirst();
        }

        @Override
        public List<Brand> all(String site) {
            return brands;
        }

        @Override
        public Outcome<Brand> save(Visitor who, Brand brand) {
            throw new UnsupportedOperationException();
        }
    }

    private final class FakePages implements Pages {
        @Override
        public Optional<StandingPage> bySlug(String site, String slug) {
            return pages.stream().filter(one -> one.slug().equals(slug)).findFirst();
        }

        @Override
        public List<StandingPage> all(String site) {
            return pages;
        }

        @Override
        public Outcome<StandingPage> save(Visitor who, StandingPage page) {
            throw new UnsupportedOperationException();
        }
    }

    private final class FakeInbox implements Inbox {
        @Override
        public Listing<InboxMessage> list(Visitor who, Slice slice) {
            return new Listing<>(letters.size(), letters, null);
        }

        @Override
        public long unread(Visitor who) {
            return letters.stream().filter(letter -> !letter.read()).count();
        }

        @Override
        public Outcome<Long> read(Visitor who, @Nullable String id) {
            letters.clear();
            return Outcome.done(1L);
        }
    }

    /** Who may switch off what, and what they kept. */
    private final class FakeChoices implements NoticeChoices {
        @Override
        public List<KindChoice> list(Visitor who) {
            ChannelChoice mail = new ChannelChoice("mail", "邮件", kept.contains("tea.ready/mail"), false);
            return List.of(new KindChoice("tea.ready", "水开了", true, List.of(mail)));
        }

        @Override
        public Outcome<List<KindChoice>> choose(Visitor who, Map<String, Set<String>> wanted) {
            kept.clear();
            wanted.forEach((kind, ways) -> ways.forEach(way -> kept.add(kind + "/" + way)));
            return Outcome.done(list(who));
        }

        @Override
        public Optional<Unsubscribing> linked(Visitor who, String token) {
            return token.equals("good") ? Optional.of(new Unsubscribing("水开了", "邮件", false)) : Optional.empty();
        }

        @Override
        public Outcome<Unsubscribing> unsubscribe(Visitor who, String token) {
            return Outcome.done(new Unsubscribing("水开了", "邮件", true));
        }
    }

    private final class FakeAudit implements Audit {
        @Override
        public void record(Visitor who, String what, String target, Map<String, String> details) {
            audited.add(what + " " + target);
        }

        @Override
        public Listing<Line> list(Visitor who, String text, Slice slice) {
            return new Listing<>(
                    1,
                    List.of(new Line(
                            "1", Instant.EPOCH, "boss", "祝青", null, "main", "::1", "web.x", "plugin/x", Map.of())),
                    "n2");
        }
    }

    private final class FakeSearch implements Search {
        @Override
        public SearchResults find(Visitor who, SearchQuery query) {
            Map<String, Long> counts = hits.isEmpty() ? Map.of() : Map.of("page", (long) hits.size());
            return new SearchResults(
                    new Listing<>(hits.size(), hits, hits.isEmpty() ? null : "n2"),
                    counts,
                    hits.isEmpty() ? List.of("护膝") : List.of());
        }

        @Override
        public long rebuild() {
            return 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }
    }

    static LocalDate day() {
        return LocalDate.of(2018, 5, 1);
    }
}
