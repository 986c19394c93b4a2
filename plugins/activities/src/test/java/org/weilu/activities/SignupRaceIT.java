package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.signup.place.UnsafeSignups;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Household.Part;
import org.weilu.spi.community.Households;
import org.weilu.spi.community.Person;
import org.weilu.store.Crowd;
import org.weilu.store.OnEachDatabase;
import org.weilu.store.TestDatabase;
import org.weilu.testkit.ApiTester;
import org.weilu.testkit.ApiTester.Answer;
import org.weilu.testkit.ApiTester.Caller;
import org.weilu.testkit.PortalTester;

/** Seats are never oversold, as programs see it: everybody asks at one instant, over HTTP. The long run is ten times. */
class SignupRaceIT {
    private static final Logger LOG = LoggerFactory.getLogger(SignupRaceIT.class);
    private static final int RUNS = "true".equals(System.getenv("WEILU_TEST_LONG")) ? 20 : 2;
    private static final int SEATS = 20;
    private static final int HOUSEHOLDS = 20;
    private static final int MEMBERS = 10;
    private static final Map<TestDatabase, Street> STREETS = new EnumMap<>(TestDatabase.class);

    @AfterAll
    static void close() {
        STREETS.values().forEach(street -> {
            street.api.close();
            street.portal.close();
        });
    }

    private record Asker(Caller caller, String person) {}

    private record Timed(Answer answer, long nanos) {}

    /** Twenty households of ten: two hundred people with an account in the house. */
    private static final class Street {
        private final PortalTester portal;
        private final ApiTester api;
        private final Caller leader;
        private final List<Asker> askers = new ArrayList<>();
        private LocalDate day = LocalDate.of(2026, 12, 5);

        private Street(TestDatabase database) {
            portal = PortalTester.withPlugins(database);
            api = ApiTester.of(portal, new UnsafeResource(UnsafeSignups.of(portal)));
            leader = api.as(portal.person("leader", "leader"));
            IntStream.range(0, HOUSEHOLDS).forEach(i -> moveIn("house" + i));
        }

        private void moveIn(String login) {
            Person first = portal.person(login);
            Visitor who = portal.visitor(first);
            Households households = portal.service(Households.class);
            for (int i = 1; i < MEMBERS; i++) {
                String name = "程家" + "甲乙丙丁戊己庚辛壬".charAt(i - 1);
                households
                        .add(who, new Households.NewMember(name, Part.ELDER, null, null))
                        .orThrow();
            }
            Caller caller = api.as(first);
            JsonNode household = caller.get("/me").json().at("/household");
            StreamSupport.stream(household.spliterator(), false)
                    .map(member -> new Asker(caller, member.at("/id").asText()))
                    .forEach(askers::add);
        }

        /** On a day of its own, so that nobody is in two places. */
        String occasion(int capacity, boolean waitingList) {
            day = day.plusDays(1);
            Answer made = leader.post(
                    "/activities",
                    ("{\"title\":\"围炉煮茶\",\"summary\":\"坐坐。\",\"starts\":\"%sT14:00\",\"ends\":\"%sT16:00\","
                                    + "\"place\":\"会客厅\",\"capacity\":%d,\"waitingList\":%s}")
                            .formatted(day, day, capacity, waitingList));
            assertThat(made.status()).isEqualTo(201);
            return made.at("/id");
        }

        int taken(String occasion) {
            return api.stranger()
                    .get("/activities/" + occasion)
                    .json()
                    .at("/taken")
                    .asInt();
        }
    }

    private static Street street(TestDatabase database) {
        return STREETS.computeIfAbsent(database, Street::new);
    }

    private static Callable<Timed> asks(Asker asker, String way, String... people) {
        String body = "{\"people\":[\"" + String.join("\",\"", people) + "\"]}";
        return () -> {
            long began = System.nanoTime();
            Answer answer = asker.caller().post(way + "/signups", body);
            return new Timed(answer, System.nanoTime() - began);
        };
    }

    private static List<Timed> atOnce(List<Callable<Timed>> requests) throws Exception {
        return Crowd.all(requests.size(), requests);
    }

    @OnEachDatabase
    void twoHundredRequestsAtOneInstantTakeTwentySeats(TestDatabase database) throws Exception {
        Street street = street(database);
        assertThat(street.askers).hasSize(HOUSEHOLDS * MEMBERS);
        List<Long> nanos = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            boolean waits = run % 2 == 0;
            String occasion = street.occasion(SEATS, waits);
            List<Callable<Timed>> requests = new ArrayList<>();
            street.askers.forEach(asker -> requests.add(asks(asker, "/activities/" + occasion, asker.person())));
            Asker hasty = street.askers.get(run);
            requests.add(asks(hasty, "/activities/" + occasion, hasty.person()));
            List<Timed> answers = atOnce(requests);
            answers.forEach(timed -> nanos.add(timed.nanos()));
            List<Answer> all = answers.stream().map(Timed::answer).toList();
            assertThat(all).extracting(Answer::status).containsOnly(201, 409);
            List<Answer> in = all.stream().filter(one -> one.status() == 201).toList();
            assertThat(in.stream().filter(one -> one.at("/status").equals("confirmed")))
                    .as("run %d", run)
                    .hasSize(SEATS);
            assertThat(in).hasSize(waits ? street.askers.size() : SEATS);
            assertThat(all.stream().map(one -> one.at("/code")).filter(code -> !code.isEmpty()))
                    .isSubsetOf("duplicate", "full")
                    .hasSize(all.size() - in.size());
            assertThat(street.taken(occasion)).isEqualTo(SEATS);
        }
        nanos.sort(null);
        LOG.warn(
                "{}: {} requests over HTTP, {} at one instant: half within {} ms, 99 % within {} ms",
                database,
                nanos.size(),
                nanos.size() / RUNS,
                nanos.get(nanos.size() / 2) / 1_000_000,
                nanos.get(nanos.size() * 99 / 100) / 1_000_000);
    }

    @OnEachDatabase
    void whoClicksTwiceIsThereOnceAndSixOfFiveAreNot(TestDatabase database) throws Exception {
        Street street = street(database);
        String occasion = street.occasion(5, true);
        Asker hasty = street.askers.getFirst();
        List<Answer> clicks = atOnce(List.of(
                        asks(hasty, "/activities/" + occasion, hasty.person()),
                        asks(hasty, "/activities/" + occasion, hasty.person())))
                .stream()
                .map(Timed::answer)
                .toList();
        assertThat(clicks).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        assertThat(clicks).extracting(answer -> answer.at("/code")).containsExactlyInAnyOrder("", "duplicate");
        Caller family = street.askers.get(MEMBERS).caller();
        String six = street.askers.subList(MEMBERS, MEMBERS + 6).stream()
                .map(Asker::person)
                .collect(Collectors.joining("\",\""));
        String five = street.occasion(5, true);
        Answer no = family.post("/activities/" + five + "/signups", "{\"people\":[\"" + six + "\"]}");
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.at("/code")).isEqualTo("full");
        assertThat(street.taken(five)).isZero();
        assertThat(street.taken(occasion)).isEqualTo(1);
    }

    /** The same storm where nobody looks again must oversell: else the first test is blind. */
    @OnEachDatabase
    void theStormWouldOversellWithoutTheCondition(TestDatabase database) throws Exception {
        Street street = street(database);
        String occasion = street.occasion(SEATS, true);
        List<Callable<Timed>> requests = street.askers.subList(0, 80).stream()
                .map(asker -> asks(asker, "/activities-unsafe/" + occasion, asker.person()))
                .toList();
        assertThat(atOnce(requests).stream().map(Timed::answer))
                .extracting(Answer::status)
                .containsOnly(201);
        assertThat(street.taken(occasion)).isGreaterThan(SEATS);
    }
}
