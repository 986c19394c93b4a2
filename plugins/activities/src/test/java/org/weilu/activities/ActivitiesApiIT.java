package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.testkit.ApiTester;
import org.weilu.testkit.ApiTester.Answer;
import org.weilu.testkit.ApiTester.Caller;
import org.weilu.testkit.PortalTester;

class ActivitiesApiIT {
    private static PortalTester portal;
    private static ApiTester api;
    private static Caller leader;
    private static Caller resident;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        api = ApiTester.of(portal);
        leader = api.as(portal.person("leader", "leader"));
        resident = api.as(portal.person("resident"));
    }

    @AfterAll
    static void close() {
        api.close();
        portal.close();
    }

    private static String wish(String title, String more) {
        return "{\"title\":\"" + title + "\",\"summary\":\"一句话\",\"starts\":\"2026-12-05T14:00\","
                + "\"ends\":\"2026-12-05T08:00:00+00:00\",\"place\":\"会客厅\",\"capacity\":1" + more + "}";
    }

    @Test
    void publishesOpenInTheSitesZone() {
        Answer made = leader.post("/activities", wish("茶", ""));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/starts")).isEqualTo("2026-12-05T14:00:00+08:00");
        assertThat(made.at("/ends")).isEqualTo("2026-12-05T16:00:00+08:00");

        Answer one = api.stranger().get("/activities/" + made.at("/id"));
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.at("/availability")).isEqualTo("open");
        assertThat(one.at("/activity")).isEqualTo(made.at("/activity"));
        assertThat(one.json().at("/capacity").asInt()).isEqualTo(1);
        assertThat(one.json().at("/taken").asInt()).isZero();

        Answer list = api.stranger().get("/activities?from=2026-12-05&to=2026-12-06&q=茶");
        assertThat(list.json().at("/total").asInt()).isPositive();
        assertThat(list.json().findValuesAsText("id")).contains(made.at("/id"));
        assertThat(api.stranger().get("/activities?from=2026-12-07").json().findValuesAsText("id"))
                .doesNotContain(made.at("/id"));
    }

    @Test
    void signsUpAndKeepsAWaitingListUnlessThereIsNone() {
        String full =
                leader.post("/activities", wish("小场", ",\"waitingList\":false")).at("/id");
        Answer first = resident.post("/activities/" + full + "/signups", "{}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.at("/status")).isEqualTo("confirmed");
        assertThat(first.at("/id")).isNotEmpty();
        Caller other = api.as(portal.person("other"));
        Answer no = other.post("/activities/" + full + "/signups", "{}");
        assertThat(no.status()).isEqualTo(409);
        assertThat(no.at("/code")).isEqualTo("full");

        String waits = leader.post("/activities", wish("另一场", "").replace("12-05", "12-09"))
                .at("/id");
        resident.post("/activities/" + waits + "/signups", "{}");
        Answer second = other.post("/activities/" + waits + "/signups", "{}");
        assertThat(second.at("/status")).isEqualTo("waiting");
        assertThat(second.json().at("/position").asInt()).isEqualTo(1);
    }

    @Test
    void saysWhatIsWrong() {
        Answer wrong = leader.post("/activities", "{\"title\":\"茶\",\"starts\":\"tomorrow\"}");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.at("/code")).isEqualTo("invalid");
        assertThat(resident.post("/activities", wish("茶", "")).status()).isEqualTo(403);
        assertThat(api.stranger().post("/activities", wish("茶", "")).status()).isEqualTo(401);
        assertThat(api.stranger().get("/activities/nonsense").status()).isEqualTo(404);
        assertThat(api.stranger().get("/activities?from=yesterday").status()).isEqualTo(422);
        assertThat(resident.post("/activities/nonsense/signups", "{}").status()).isEqualTo(404);
        assertThat(leader.post("/activities", wish("茶", ",\"venue\":\"x\",\"layout\":\"y\""))
                        .status())
                .isEqualTo(422);
    }
}
