package org.weilu.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.weilu.app.journey.ApiCaller.Answer;

/** One day in the portal as a program lives it, mail and all. */
@Timeout(180)
class OneDayApiIT {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static RunningServer server;

    @BeforeAll
    static void open() {
        MAIL.start();
        server = RunningServer.start(Map.of(
                "WEILU_SMTP_URL", "smtp://127.0.0.1:" + MAIL.getSmtp().getPort() + "?from=portal@qiheli.example"));
    }

    @AfterAll
    static void close() {
        server.close();
        MAIL.stop();
    }

    private static ApiCaller as(String login) {
        return ApiCaller.stranger(server.address()).signIn(login, RunningServer.PASSWORD);
    }

    private static String local(LocalDate day, int hour) {
        return LOCAL.format(day.atTime(hour, 0));
    }

    private static LocalDate saturday() {
        return LocalDate.now(ZONE).plusDays(14).with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
    }

    private static List<JsonNode> items(Answer list) {
        return StreamSupport.stream(list.with(200).json().path("items").spliterator(), false)
                .toList();
    }

    private static void within(Duration patience, BooleanSupplier wanted, String what) {
        LocalDateTime end = LocalDateTime.now(ZONE).plus(patience);
        while (!wanted.getAsBoolean()) {
            assertThat(LocalDateTime.now(ZONE)).as(what).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void twoChildrenComeOneWaitsAndMovesUp() throws Exception {
        LocalDate day = saturday().plusDays(3);
        Answer made = as("leader")
                .post(
                        "/activities",
                        Map.of(
                                "title",
                                "讲解员试讲",
                                "summary",
                                "两个孩子讲，大家听。",
                                "starts",
                                local(day, 9),
                                "ends",
                                local(day, 10),
                                "place",
                                "社区之家门厅",
                                "capacity",
                                3))
                .with(201);
        String id = made.text("id");
        ApiCaller resident = as("resident");
        List<String> children = StreamSupport.stream(
                        resident.get("/me").json().path("household").spliterator(), false)
                .filter(member -> !member.path("name").asText().equals("苏念禾"))
                .map(member -> member.path("id").asText())
                .limit(2)
                .toList();
        Answer party = resident.post("/activities/" + id + "/signups", Map.of("people", children))
                .with(201);
        assertThat(party.text("status")).isEqualTo("confirmed");
        ApiCaller neighbour = as("neighbour");
        neighbour.post("/activities/" + id + "/signups", Map.of()).with(201);
        assertThat(neighbour
                        .post("/activities/" + id + "/signups", Map.of())
                        .with(409)
                        .text("code"))
                .isEqualTo("duplicate");
        ApiCaller elder = as("elder");
        Answer waits = elder.post("/activities/" + id + "/signups", Map.of()).with(201);
        assertThat(waits.text("status")).isEqualTo("waiting");
        assertThat(waits.json().path("position").asInt()).isEqualTo(1);
        JsonNode full = elder.get("/activities/" + id).with(200).json();
        assertThat(full.path("taken").asInt()).isEqualTo(3);
        assertThat(full.path("waiting").asInt()).isEqualTo(1);
        assertThat(full.path("availability").asText()).isEqualTo("waiting");
        assertThat(resident.page("/activities/" + full.path("slug").asText())).contains("讲解员试讲");

        resident.delete("/signups/" + party.text("id")).with(204);
        JsonNode mine = items(elder.get("/me/signups")).stream()
                .filter(one -> one.path("activity").path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(mine.path("status").asText()).isEqualTo("confirmed");
        assertThat(MAIL.waitForIncomingEmail(20_000, 1)).isTrue();
        within(
                Duration.ofSeconds(30),
                () -> List.of(MAIL.getReceivedMessages()).stream().anyMatch(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString().equals("neighbour@qiheli.example")
                                && mail.getSubject().contains("讲解员试讲");
                    } catch (jakarta.mail.MessagingException e) {
                        throw new AssertionError(e);
                    }
                }),
                "who signed up is told by mail, at any hour");
    }

    @Test
    void halfTheHouseIsAskedForGrantedAndThenNobodyElses() {
        ApiCaller resident = as("resident");
        JsonNode house = items(resident.get("/venues?limit=100")).stream()
                .filter(venue -> venue.path("name").asText().equals("社区之家"))
                .findFirst()
                .orElseThrow();
        String venue = house.path("id").asText();
        assertThat(house.path("cells").size()).isEqualTo(6);
        String west = layout(house, "西半屋");
        Map<String, Object> wish = Map.of(
                "layout", west, "starts", local(saturday(), 14), "ends", local(saturday(), 16), "purpose", "两家人的冬至饭");
        Answer asked = resident.post("/venues/" + venue + "/bookings", wish).with(201);
        assertThat(asked.text("status")).isEqualTo("requested");
        assertThat(resident.post("/bookings/" + asked.text("id") + "/approval", Map.of("decision", "accept"))
                        .status())
                .isIn(403, 404);
        as("manager")
                .post("/bookings/" + asked.text("id") + "/approval", Map.of("decision", "accept"))
                .with(200);

        ApiCaller neighbour = as("neighbour");
        Map<String, Object> clash = Map.of(
                "layout", layout(house, "中庭连阅览室"),
                "starts", local(saturday(), 15),
                "ends", local(saturday(), 17),
                "purpose", "读书会");
        Answer no = neighbour.post("/venues/" + venue + "/bookings", clash).with(409);
        assertThat(no.text("code")).isEqualTo("overlap");
        assertThat(no.json().path("alternatives").size()).isPositive();
        Map<String, Object> standby = new java.util.HashMap<>(clash);
        standby.put("standby", true);
        assertThat(neighbour
                        .post("/venues/" + venue + "/bookings", standby)
                        .with(201)
                        .text("status"))
                .isEqualTo("standby");
        String free = "/venues/" + venue + "/free?from=" + local(saturday(), 9) + "&to=" + local(saturday(), 20);
        assertThat(resident.get(free).with(200).body()).doesNotContain("T15:00");
        assertThat(items(resident.get("/me/bookings")).stream()
                        .map(one -> one.path("status").asText()))
                .contains("confirmed");
        resident.delete("/bookings/" + asked.text("id")).with(204);
    }

    private static String layout(JsonNode house, String name) {
        return StreamSupport.stream(house.path("layouts").spliterator(), false)
                .filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatOneWritesAnotherPublishesAndEverybodyFindsAtOnce() {
        String title = "枣树下新添了一张棋桌";
        ApiCaller editor = as("editor");
        Answer draft = editor.post(
                        "/news",
                        Map.of(
                                "title", title,
                                "summary", "石头的，下雨也不怕。",
                                "body", "棋桌是**石头**的。\n\n周三下午有人在等您。",
                                "column", "notices"))
                .with(201);
        assertThat(draft.text("status")).isEqualTo("draft");
        String id = draft.text("id");
        ApiCaller stranger = ApiCaller.stranger(server.address());
        assertThat(stranger.get("/news/" + id).status()).isEqualTo(404);
        assertThat(editor.post("/news/" + id + "/publication", Map.of())
                        .with(409)
                        .text("code"))
                .isEqualTo("own_words");
        // What was stored of these must not stand in the way of what is new.
        stranger.page("/");
        stranger.page("/news");
        stranger.page("/news.atom");
        as("chief").post("/news/" + id + "/publication", Map.of()).with(200);
        assertThat(stranger.page("/")).contains(title);
        assertThat(stranger.page("/news")).contains(title);
        assertThat(stranger.page("/news.atom")).contains(title);
        assertThat(stranger.page("/news/" + draft.text("slug"))).contains("<strong>石头</strong>");
        String query = "/search?q=" + URLEncoder.encode("新添了一张棋桌", StandardCharsets.UTF_8);
        within(
                Duration.ofSeconds(1),
                () -> items(stranger.get(query)).stream()
                        .anyMatch(hit -> hit.path("title").asText().equals(title)),
                "found within a second");
    }
}
