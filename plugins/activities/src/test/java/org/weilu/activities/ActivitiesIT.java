package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.ActivityFilter;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.signup.api.Signups;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Refusal;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Audit;
import org.weilu.spi.community.Person;
import org.weilu.spi.notice.Notice;
import org.weilu.spi.notice.Notices;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.PortalTester;

final class ActivitiesIT {
    private static final String FIFTH = "2026-12-05T06:00:00Z";
    private static final String SIXTH = "2026-12-06T06:00:00Z";
    private static final Map<TestDatabase, PortalTester> PORTALS = new ConcurrentHashMap<>();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AfterAll
    static void close() {
        PORTALS.values().forEach(PortalTester::close);
        PORTALS.clear();
    }

    private static Person someone(PortalTester portal, String... roles) {
        return portal.person("someone" + NUMBER.incrementAndGet(), roles);
    }

    @OnEachDatabase
    void publishesWithPlacesForEachDate(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Activity made =
                    activities.create(leader, Drafts.of("围炉夜话", FIFTH, SIXTH)).orThrow();

            assertThat(made.slug()).startsWith("2026-12-05-");
            assertThat(made.leader()).isEqualTo(leader.person());
            List<Dated> dates = activities.dates(portal.stranger(), made);
            assertThat(dates).hasSize(2).allSatisfy(date -> {
                assertThat(date.availability(portal.clock().instant()).word()).isEqualTo("open");
                assertThat(date.occurrence().changes()).isZero();
            });
            assertThat(portal.service(Audit.class)
                            .list(portal.itself(), "activity/" + made.id(), Slice.first(5))
                            .items())
                    .singleElement()
                    .satisfies(line -> assertThat(line.what()).isEqualTo("activities.create"));
        });
    }

    @OnEachDatabase
    void isMadeByLeadersOnly(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Visitor resident = portal.visitor(someone(portal));
            assertThat(code(activities.create(resident, Drafts.of("茶", FIFTH)))).isEqualTo("forbidden");
            assertThat(code(activities.create(portal.stranger(), Drafts.of("茶", FIFTH))))
                    .isEqualTo("unauthenticated");

            Activity made = activities.create(leader, Drafts.of("茶", FIFTH)).orThrow();
            ActivityDraft draft = Drafts.of(made, List.of());
            assertThat(code(activities.cancel(resident, made.id(), "下雨"))).isEqualTo("forbidden");
            assertThat(code(activities.edit(resident, made.id(), 1, withDay(draft, portal, activities, made))))
                    .isEqualTo("forbidden");
        });
    }

    @OnEachDatabase
    void belongsToItsLeaderWhateverGrantsThereAre(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Person someone = someone(portal);
            ActivityDraft draft = Drafts.of("茶", FIFTH);
            Activity made = activities
                    .create(
                            leader,
                            new ActivityDraft(
                                    "tea-" + someone.id(),
                                    draft.chinese(),
                                    draft.english(),
                                    draft.marks(),
                                    draft.terms(),
                                    someone.id(),
                                    null,
                                    null,
                                    draft.days()))
                    .orThrow();

            Visitor own = portal.visitor(someone);
            assertThat(activities.mayEdit(own, made)).isTrue();
            assertThat(activities.editable(own, Slice.first(10)).items()).containsExactly(made);
            assertThat(activities.cancel(own, made.id(), "下雨").isDone()).isTrue();
        });
    }

    @OnEachDatabase
    void keepsBothTextsWhenTwoEditAtOnce(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Activity made = activities.create(leader, Drafts.of("茶", FIFTH)).orThrow();
            Visitor other = portal.visitor(someone(portal, "leader"));
            ActivityDraft read = withDay(Drafts.of(made, List.of()), portal, activities, made);
            List<Outcome<Activity>> outcomes = together(List.of(
                    () -> activities.edit(leader, made.id(), made.version(), Drafts.titled(read, "绿茶")),
                    () -> activities.edit(other, made.id(), made.version(), Drafts.titled(read, "红茶"))));

            assertThat(outcomes).filteredOn(Outcome::isDone).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(one -> !one.isDone())
                    .singleElement()
                    .satisfies(no -> {
                        assertThat(code(no)).isEqualTo("changed");
                        assertThat(no.refusals().getFirst().kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    });
            Activity now = activities.find(leader, made.id()).orElseThrow();
            assertThat(now.version()).isEqualTo(made.version() + 1);
            assertThat(now.chinese().title()).isIn("绿茶", "红茶");
        });
    }

    @OnEachDatabase
    void movesADateAndTellsCalendars(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Activity made =
                    activities.create(leader, Drafts.of("茶", FIFTH, SIXTH)).orThrow();
            List<Dated> before = activities.dates(leader, made);
            Person neighbour = someone(portal);
            Signups signups = portal.service(Signups.class);
            String first = before.getFirst().occurrence().id();
            signups.signUp(portal.visitor(neighbour), first, List.of()).orThrow();
            Day later = Drafts.day("2026-12-05T10:00:00Z");
            Activity edited = activities
                    .edit(
                            leader,
                            made.id(),
                            made.version(),
                            Drafts.of(made, List.of(new Day(first, later.starts(), later.ends()))))
                    .orThrow();

            List<Dated> after = activities.dates(leader, edited);
            assertThat(after.getFirst().occurrence().changes()).isEqualTo(1);
            assertThat(after.getLast().occurrence()).isEqualTo(before.getLast().occurrence());
            assertThat(signups.occasion(first).orElseThrow().plan().starts()).isEqualTo(later.starts());
            assertThat(signups.occasion(first).orElseThrow().taken()).isEqualTo(1);
        });
    }

    @OnEachDatabase
    void cancelsOneDateAndThenTheRest(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Activity made =
                    activities.create(leader, Drafts.of("茶", FIFTH, SIXTH)).orThrow();
            String first =
                    activities.dates(leader, made).getFirst().occurrence().id();
            assertThat(code(activities.cancelOccurrence(leader, first, " "))).isEqualTo("invalid");

            Activity once = activities.cancelOccurrence(leader, first, "老师病了").orThrow();
            assertThat(once.cancelled()).isFalse();
            Dated cancelled = activities.occurrence(leader, first).orElseThrow();
            assertThat(cancelled.occurrence().cancelled()).isTrue();
            assertThat(cancelled.occurrence().changes()).isEqualTo(1);
            assertThat(cancelled.availability(portal.clock().instant()).word()).isEqualTo("closed");
            assertThat(code(portal.service(Signups.class).signUp(portal.visitor(someone(portal)), first, List.of())))
                    .isEqualTo("closed");

            assertThat(activities.cancel(leader, made.id(), "下雪").orThrow().cancelled())
                    .isTrue();
            assertThat(activities.cancel(leader, made.id(), "again").isDone()).isTrue();
        });
    }

    @OnEachDatabase
    void remindsTheDayBeforeAndTwoHoursBefore(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Activity made = activities.create(leader, Drafts.of("茶", FIFTH)).orThrow();
            Dated date = activities.dates(leader, made).getFirst();
            Person neighbour = someone(portal);
            portal.service(Signups.class)
                    .signUp(portal.visitor(neighbour), date.occurrence().id(), List.of())
                    .orThrow();

            List<Notice> waiting = portal.service(Notices.class)
                    .list(portal.itself(), Set.of(Notice.State.WAITING), Slice.first(50))
                    .items();
            assertThat(waiting.stream()
                            .filter(notice -> notice.addressee().equals(neighbour.id()))
                            .map(notice -> Duration.between(
                                    notice.due(), date.occurrence().starts())))
                    .contains(Duration.ofDays(1), Duration.ofHours(2));
        });
    }

    @OnEachDatabase
    void findsWhatIsAheadByWordsKindAndTime(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            Marks film = new Marks("film", null, null, List.of());
            for (int i = 10; i < 30; i++) {
                ActivityDraft draft = Drafts.of("茶会" + i, "2026-12-" + i + "T06:00:00Z");
                activities.create(leader, Drafts.withMarks(draft, film)).orThrow();
            }
            activities
                    .create(leader, Drafts.withMarks(Drafts.of("100%羊毛𠮷", FIFTH), film))
                    .orThrow();
            ActivityFilter ahead =
                    new ActivityFilter("", "film", null, portal.clock().instant(), null);
            Listing<Dated> first = activities.list(portal.stranger(), ahead, Slice.first(8));
            assertThat(first.total()).isEqualTo(21);
            List<String> seen = new ArrayList<>();
            Listing<Dated> page = first;
            while (page.next() != null) {
                page.items().forEach(date -> seen.add(date.activity().chinese().title()));
                page = activities.list(portal.stranger(), ahead, new Slice(page.next(), 8));
            }
            page.items().forEach(date -> seen.add(date.activity().chinese().title()));
            assertThat(seen).hasSize(21).doesNotHaveDuplicates().startsWith("100%羊毛𠮷", "茶会10");

            assertThat(titles(activities, portal, new ActivityFilter("0%羊毛𠮷", "", null, null, null)))
                    .containsExactly("100%羊毛𠮷");
            assertThat(titles(activities, portal, new ActivityFilter("%%", "", null, null, null)))
                    .isEmpty();
            assertThat(titles(activities, portal, new ActivityFilter("", "craft", null, null, null)))
                    .isEmpty();
            assertThat(activities.kinds(portal.stranger())).contains("talk", "film");
        });
    }

    @OnEachDatabase
    void saysAllThatIsWrongWithADraft(TestDatabase database) {
        with(database, (portal, activities, leader) -> {
            ActivityDraft wrong =
                    Drafts.withTerms(Drafts.of(" ", "2026-11-05T06:00:00Z"), new Terms(0, true, null, null, 12, 6));
            Visitor english = leader.speaking(Locale.ENGLISH);
            assertThat(activities.create(english, wrong).refusals())
                    .extracting(Refusal::field)
                    .containsExactly("title", "starts", "capacity", "ages");
        });
    }

    private static ActivityDraft withDay(
            ActivityDraft draft, PortalTester portal, Activities activities, Activity activity) {
        List<Day> days = activities.dates(portal.stranger(), activity).stream()
                .map(Dated::occurrence)
                .map(day -> new Day(day.id(), day.starts(), day.ends()))
                .toList();
        return Drafts.of(activity, days);
    }

    private static List<String> titles(Activities activities, PortalTester portal, ActivityFilter filter) {
        return activities.list(portal.stranger(), filter, Slice.first(50)).items().stream()
                .map(date -> date.activity().chinese().title())
                .toList();
    }

    private static String code(Outcome<?> outcome) {
        return outcome.refusals().getFirst().code();
    }

    private static List<Outcome<Activity>> together(List<Callable<Outcome<Activity>>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(works.size())) {
            List<Future<Outcome<Activity>>> running = new ArrayList<>();
            for (Callable<Outcome<Activity>> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Outcome<Activity>> outcomes = new ArrayList<>();
            for (Future<Outcome<Activity>> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    @FunctionalInterface
    private interface Story {
        void tell(PortalTester portal, Activities activities, Visitor leader) throws Exception;
    }

    /** Opening a portal takes seconds: the stories of a database share one, each with people of its own. */
    private static void with(TestDatabase database, Story story) {
        PortalTester portal = PORTALS.computeIfAbsent(database, PortalTester::withPlugins);
        Visitor leader = portal.visitor(portal.person("leader" + NUMBER.incrementAndGet(), "leader"));
        try {
            story.tell(portal, portal.service(Activities.class), leader);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
