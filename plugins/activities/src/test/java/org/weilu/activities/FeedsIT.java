package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Series.OffDay;
import org.weilu.spi.access.Visitor;
import org.weilu.testkit.PortalTester;

/** What calendar programs get of a series that was moved and cancelled: valid, the same at each reading, in order. */
class FeedsIT {
    private static PortalTester portal;
    private static Activities activities;
    private static Visitor leader;
    private static Activity course;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        activities = portal.service(Activities.class);
        leader = portal.visitor(portal.person("leader", "leader"));
        course = portal.service(SeriesBook.class)
                .create(leader, Drafts.of("写字，班；\\𠮷"), SeriesIT.saturdays(12, OffDay.KEEP, OffDay.KEEP))
                .orThrow();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    private static Map<String, VEvent> events(String ics) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(ics));
        ValidationResult result = calendar.validate(true);
        assertThat(result.getEntries()).isEmpty();
        assertThat(ics.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream()
                .collect(Collectors.toMap(event -> event.getUid().orElseThrow().getValue(), event -> event));
    }

    private static int sequence(VEvent event) {
        return Objects.requireNonNull(event.getSequence()).getSequenceNo();
    }

    @Test
    void keepUidsAndCountChanges() throws Exception {
        String path = "/activities.ics?q=" + "%E5%86%99%E5%AD%97";
        String first = portal.get(path).body();
        Map<String, VEvent> before = events(first);
        assertThat(before).hasSize(12);
        assertThat(portal.get(path).body())
                .as("a second synchronisation changes nothing")
                .isEqualTo(first);

        List<Dated> dates = activities.dates(leader, course);
        Activity now = activities.find(leader, course.id()).orElseThrow();
        Dated second = dates.get(1);
        portal.service(SeriesBook.class)
                .change(
                        leader,
                        new SeriesEdit.MoveOne(
                                course.id(),
                                now.version(),
                                second.occurrence().id(),
                                second.occurrence().starts().plusSeconds(3600),
                                second.occurrence().ends().plusSeconds(3600)))
                .orThrow();
        activities.cancelFrom(leader, dates.get(10).occurrence().id(), "老师病了").orThrow();

        Map<String, VEvent> after = events(portal.get(path).body());
        assertThat(after.keySet()).isEqualTo(before.keySet());
        long cancelled = after.values().stream()
                .filter(event -> event.getStatus() != null
                        && event.getStatus().getValue().equals("CANCELLED"))
                .peek(event -> assertThat(sequence(event)).isEqualTo(1))
                .count();
        assertThat(cancelled).isEqualTo(2);
        assertThat(after.values().stream().filter(event -> sequence(event) == 0))
                .hasSize(9);
        assertThat(events(portal.get(course.path() + "/calendar.ics").body()).keySet())
                .isEqualTo(before.keySet());
    }
}
