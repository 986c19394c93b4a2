package org.weilu.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.Dated;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.document.Yaml;
import org.weilu.spi.store.Store;
import org.weilu.testkit.PortalTester;

class ActivityFilesIT {
    private static PortalTester portal;
    private static Activities activities;

    @BeforeAll
    static void open() {
        portal = PortalTester.withPlugins();
        activities = portal.service(Activities.class);
        portal.person("leader", "leader");
        List.of("resident", "neighbour", "elder").forEach(login -> portal.person(login));
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void readsTextsDatesTermsAndWhoSignedUp() throws IOException {
        Run run = read("stove", text -> text, null);
        Activity made = activities.bySlug(portal.stranger(), "stove").orElseThrow();
        assertThat(made.english().title()).isEqualTo("Knees through the winter");
        assertThat(made.english().place()).isEqualTo("Osmanthus court");
        assertThat(made.chinese().body()).isEqualTo("带上自己的杯子𠮷。");
        assertThat(made.marks().tags()).containsExactly("健康", "夜话");
        assertThat(made.terms().ageFrom()).isEqualTo(14);
        assertThat(made.terms().waitingList()).isFalse();
        Dated date = activities.dates(portal.stranger(), made).getFirst();
        assertThat(date.occurrence().starts()).isEqualTo("2026-12-04T11:00:00Z");
        assertThat(date.taken())
                .as("the third finds no place and stops nothing")
                .isEqualTo(2);

        Run again = read("stove", text -> text, run.result);
        assertThat(again.kept).isFalse();
        assertThat(activities.find(portal.stranger(), made.id()).orElseThrow().chinese())
                .isEqualTo(made.chinese());
    }

    @Test
    void changesWhatTheFileChangesAndKeepsWhatPeopleWrote() throws IOException {
        Run first = read("class", text -> text.replace("capacity: 18", "capacity: 18\ncounter: 8"), null);
        Activity made = activities.bySlug(portal.stranger(), "class").orElseThrow();
        List<Dated> before = activities.dates(portal.stranger(), made);
        assertThat(before)
                .hasSize(2)
                .allSatisfy(date -> assertThat(Objects.requireNonNull(date.occasion())
                                .admission()
                                .kept())
                        .hasSize(1));
        assertThat(before.getFirst().availability(portal.clock().instant()).word())
                .isEqualTo("closed");

        Run second = read("class", text -> text.replace("capacity: 18", "capacity: 20"), first.result);
        Activity changed = activities.bySlug(portal.stranger(), "class").orElseThrow();
        assertThat(changed.terms().capacity()).isEqualTo(20);
        assertThat(activities.dates(portal.stranger(), changed).stream()
                        .map(date -> date.occurrence().id()))
                .isEqualTo(before.stream().map(date -> date.occurrence().id()).toList());

        Visitor leader = portal.visitor(portal.person("leader", "leader"));
        List<Day> days = before.stream()
                .map(Dated::occurrence)
                .map(day -> new Day(day.id(), day.starts(), day.ends()))
                .toList();
        activities
                .edit(leader, made.id(), changed.version(), Drafts.titled(Drafts.of(changed, days), "五点课堂"))
                .orThrow();
        Run third = read("class", text -> text.replace("capacity: 18", "capacity: 25"), second.result);
        assertThat(third.kept).isTrue();
        assertThat(activities
                        .bySlug(portal.stranger(), "class")
                        .orElseThrow()
                        .chinese()
                        .title())
                .isEqualTo("五点课堂");
    }

    @Test
    void namesWhatIsWrong() {
        assertThatThrownBy(() -> read("class", text -> text.replace("leader: leader", "leader: nobody"), null))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> read("stove", text -> text.replace("14+", "grown up"), null))
                .isInstanceOf(PortalException.class)
                .hasMessageContaining("14+");
    }

    private static Run read(
            String slug, java.util.function.UnaryOperator<String> change, ContentImport.@Nullable Known known)
            throws IOException {
        ContentReader reader = portal.portal().extensions().of(ContentReader.class).stream()
                .map(one -> one.value())
                .filter(one -> one.folder().equals("activities"))
                .findFirst()
                .orElseThrow();
        ContentFile english = slug.equals("stove") ? file(slug, text(slug + ".en.md"), null) : null;
        ContentFile file = file(slug, change.apply(text(slug + ".md")), english);
        Run run = new Run(portal.itself(), known);
        portal.service(Store.class).write(em -> {
            reader.read(file, run);
            return true;
        });
        return run;
    }

    private static String text(String name) throws IOException {
        try (InputStream in = ActivityFilesIT.class.getResourceAsStream("/content/activities/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ContentFile file(String slug, String text, @Nullable ContentFile english) {
        Yaml.FrontMatter read = portal.service(Yaml.class).split(text);
        return new ContentFile("activities/" + slug + ".md", slug, read.keys(), read.body(), english);
    }

    /** The run of an import, on 1 December. */
    private static final class Run implements ContentImport {
        private final Visitor visitor;
        private final @Nullable Known known;
        private @Nullable Known result;
        private boolean kept;

        Run(Visitor visitor, @Nullable Known known) {
            this.visitor = visitor;
            this.known = known;
        }

        @Override
        public Visitor visitor() {
            return visitor;
        }

        @Override
        public Optional<Known> known() {
            return Optional.ofNullable(known);
        }

        @Override
        public LocalDateTime dateTime(String text) {
            String[] parts = text.substring(1).split("d ");
            return LocalDate.of(2026, 12, 1)
                    .plusDays(Integer.parseInt(parts[0]))
                    .atTime(LocalTime.parse(parts[1]));
        }

        @Override
        public Path file(String relative) {
            throw new AssertionError("no picture in these files");
        }

        @Override
        public void wrote(String id, String stamp) {
            result = new Known(id, stamp);
        }

        @Override
        public void kept(String id, String inFile, String inPortal) {
            kept = true;
        }
    }
}
