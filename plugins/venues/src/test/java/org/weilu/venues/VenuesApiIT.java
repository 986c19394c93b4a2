package org.weilu.venues;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.store.Crowd;
import org.weilu.testkit.ApiTester;
import org.weilu.testkit.ApiTester.Answer;
import org.weilu.testkit.PortalTester;
import org.weilu.venues.api.Venue.Approval;

class VenuesApiIT {
    private static PortalTester portal;
    private static ApiTester api;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        api = ApiTester.of(portal);
    }

    @AfterAll
    static void close() {
        api.close();
        portal.close();
    }

    private static String wish(String layout, String from, String to, String more) {
        return """
                {"layout":"%s","starts":"2026-12-05T%s","ends":"2026-12-05T%s","purpose":"读书会"%s}
                """.formatted(layout, from, to, more);
    }

    @Test
    void saysWhatThereIsAndWhatIsFree() {
        House house = House.in(portal, "api-list", Approval.MANAGER, "08:00-12:00", "13:00-21:00");
        Answer all = api.stranger().get("/venues?limit=1");
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.at("/items/0/layouts/0/cells/0")).isNotEmpty();
        Answer one = api.stranger().get("/venues/api-list");
        assertThat(one.at("/id")).isEqualTo(house.venue.id());
        assertThat(one.at("/open/mon/1")).isEqualTo("13:00-21:00");
        assertThat(one.at("/rules/approval")).isEqualTo("manager");
        Answer free = api.stranger()
                .get("/venues/" + house.venue.id() + "/free?layout=abc&from=2026-12-05&to=2026-12-06T00:00:00%2B08:00");
        assertThat(free.at("/total")).isEqualTo("2");
        assertThat(free.at("/items/0/starts")).isEqualTo("2026-12-05T08:00:00+08:00");
        assertThat(api.stranger().get("/venues/api-list/free?from=soon").status())
                .isEqualTo(422);
        assertThat(api.stranger().get("/venues/nowhere").status()).isEqualTo(404);
    }

    @Test
    void asksApprovesAndTakesBack() {
        House house = House.in(portal, "api-way", Approval.MANAGER, "08:00-21:00");
        String ask = "/venues/" + house.venue.id() + "/bookings";
        var resident = api.as(house.asker);
        var manager = api.as(portal.person("manager", "manager"));
        assertThat(api.stranger().post(ask, wish("ab", "10:00", "12:00", "")).status())
                .isEqualTo(401);
        Answer one = resident.post(ask, wish("ab", "10:00", "12:00", ""));
        Answer other = resident.post(ask, wish("bc", "11:00", "13:00", ""));
        assertThat(List.of(one.status(), other.status())).containsExactly(201, 201);
        assertThat(one.at("/status")).isEqualTo("requested");
        String approval = "/bookings/" + one.at("/id") + "/approval";
        assertThat(resident.post(approval, "{\"decision\":\"accept\"}").status())
                .isEqualTo(403);
        assertThat(manager.post(approval, "{\"decision\":\"perhaps\"}").status())
                .isEqualTo(422);
        assertThat(manager.post(approval, "{\"decision\":\"accept\"}").at("/status"))
                .isEqualTo("confirmed");
        assertThat(manager.post(approval, "{\"decision\":\"accept\"}").status()).isEqualTo(409);
        Answer clash = manager.post("/bookings/" + other.at("/id") + "/approval", "{\"decision\":\"accept\"}");
        assertThat(clash.status()).isEqualTo(409);
        assertThat(clash.at("/code")).isEqualTo("overlap");
        assertThat(clash.at("/clash/0/owner")).isEqualTo("booking/" + one.at("/id"));
        Answer taken = resident.post(ask, wish("abc", "10:30", "11:30", ""));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.at("/code")).isEqualTo("overlap");
        assertThat(taken.at("/alternatives/0/layoutSlug")).isEqualTo("abc");
        assertThat(resident.post(ask, wish("abc", "10:30", "11:30", ",\"standby\":true"))
                        .at("/status"))
                .isEqualTo("standby");
        assertThat(resident.get("/me/bookings").at("/total")).isEqualTo("3");
        assertThat(resident.delete("/bookings/" + one.at("/id")).status()).isEqualTo(204);
        assertThat(resident.delete("/bookings/" + one.at("/id")).status()).isEqualTo(204);
        assertThat(resident.get("/me/bookings").at("/total")).isEqualTo("2");
        assertThat(api.as(portal.person("neighbour"))
                        .delete("/bookings/" + other.at("/id"))
                        .status())
                .isEqualTo(404);
        assertThat(api.stranger().get("/me/bookings").status()).isEqualTo(401);
    }

    @Test
    void givesARoomToOneOfManyWhoAskAtOnce() throws Exception {
        House house = House.in(portal, "api-race", Approval.AUTOMATIC, "08:00-21:00");
        String ask = "/venues/" + house.venue.id() + "/bookings";
        var resident = api.as(house.asker);
        List<Answer> answers = Crowd.all(
                16,
                IntStream.range(0, 32)
                        .<Callable<Answer>>mapToObj(i ->
                                () -> resident.post(ask, wish(i % 2 == 0 ? "ab" : "bc", "10:00", "12:00", "")))
                        .toList());
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.at("/code").equals("overlap")))
                .hasSize(31)
                .allMatch(answer -> answer.json().at("/alternatives").isArray());
    }
}
