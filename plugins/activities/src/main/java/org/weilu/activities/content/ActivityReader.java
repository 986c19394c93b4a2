package org.weilu.activities.content;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.activities.activity.Activities;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.SeriesBook;
import org.weilu.activities.activity.SeriesEdit;
import org.weilu.activities.series.Series;
import org.weilu.signup.api.Admission;
import org.weilu.signup.api.Admission.Kept;
import org.weilu.signup.api.Signups;
import org.weilu.signup.api.Whom;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Access;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Almanac;
import org.weilu.spi.community.People;
import org.weilu.spi.community.Person;
import org.weilu.spi.content.ContentFile;
import org.weilu.spi.content.ContentImport;
import org.weilu.spi.content.ContentReader;
import org.weilu.spi.content.ContentStamp;
import org.weilu.spi.content.Edited;

/** {@code activities/*.md}: an activity with its dates; at the first reading also who of the demo has signed up. */
final class ActivityReader implements ContentReader {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityReader.class);
    private static final Duration UNTIL = Duration.ofHours(2);

    private final Activities activities;
    private final SeriesBook book;
    private final DraftReader drafts;
    private final People people;
    private final Access access;
    private final Signups signups;
    private final Almanac almanac;

    ActivityReader(
            Activities activities,
            SeriesBook book,
            DraftReader drafts,
            People people,
            Access access,
            Signups signups,
            Almanac almanac) {
        this.activities = activities;
        this.book = book;
        this.drafts = drafts;
        this.people = people;
        this.access = access;
        this.signups = signups;
        this.almanac = almanac;
    }

    @Override
    public String folder() {
        return "activities";
    }

    @Override
    public void read(ContentFile file, ContentImport run) {
        Visitor portal = run.visitor();
        ZoneId zone = almanac.zone(portal.site());
        ActivityDraft draft = drafts.read(file, run, zone, leader(portal, file));
        List<Series> series = drafts.series(file, run).stream().toList();
        ActivityText text = new ActivityText(zone);
        Optional<Activity> before = activities.bySlug(portal, file.slug());
        String inFile = text.of(
                draft.chinese(),
                draft.english(),
                draft.marks(),
                draft.terms(),
                draft.space(),
                draft.cover(),
                draft.days(),
                series,
                draft.discretion());
        @Nullable
        String inPortal = before.map(known -> words(portal, text, known)).orElse(null);
        if (new Edited(inFile, inPortal).stays(run, before.map(Activity::id).orElse(""))) {
            return;
        }
        @Nullable Activity known = before.orElse(null);
        Activity saved = series.isEmpty() ? save(portal, known, draft) : save(portal, known, draft, series.getFirst());
        if (run.known().isEmpty() && before.isEmpty()) {
            file.text("counter").ifPresent(seats -> keepForCounter(portal, seats, saved));
            file.list("signups").forEach(login -> signUp(portal, login, saved));
        }
        run.wrote(saved.id(), ContentStamp.of(words(portal, text, saved)));
    }

    private Activity save(Visitor portal, @Nullable Activity known, ActivityDraft draft) {
        if (known == null) {
            return activities.create(portal, draft).orThrow();
        }
        Activity saved = activities
                .edit(portal, known.id(), known.version(), matched(portal, known, draft))
                .orThrow();
        cancelDropped(portal, known, draft);
        return saved;
    }

    private Activity save(Visitor portal, @Nullable Activity known, ActivityDraft draft, Series series) {
        if (known == null) {
            return book.create(portal, draft, series).orThrow();
        }
        Activity saved = activities
                .edit(portal, known.id(), known.version(), draft.on(List.of()))
                .orThrow();
        book.change(portal, new SeriesEdit.Follow(saved.id(), saved.version(), null, series))
                .orThrow();
        return activities.find(portal, saved.id()).orElseThrow();
    }

    private String words(Visitor portal, ActivityText text, Activity activity) {
        List<Day> days = kept(portal, activity).stream()
                .map(day -> Day.of(day.starts(), day.ends()))
                .toList();
        return text.of(
                activity.chinese(),
                activity.english(),
                activity.marks(),
                activity.terms(),
                activity.space(),
                activity.cover(),
                days,
                book.of(portal, activity.id()),
                activity.discretion());
    }

    private List<Occurrence> kept(Visitor portal, Activity activity) {
        return activities.dates(portal, activity).stream()
                .map(date -> date.occurrence())
                .filter(day -> !day.cancelled())
                .toList();
    }

    /** The first date of the file is the first that there is, and so on. */
    private ActivityDraft matched(Visitor portal, Activity before, ActivityDraft draft) {
        List<Occurrence> known = kept(portal, before);
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < draft.days().size(); i++) {
            Day day = draft.days().get(i);
            days.add(new Day(i < known.size() ? known.get(i).id() : null, day.starts(), day.ends()));
        }
        return draft.on(days);
    }

    private void cancelDropped(Visitor portal, Activity before, ActivityDraft draft) {
        List<Occurrence> known = kept(portal, before);
        for (int i = draft.days().size(); i < known.size(); i++) {
            Outcome<Activity> cancelled =
                    activities.cancelOccurrence(portal, known.get(i).id(), "这一场不办了。");
            if (!cancelled.isDone()) {
                LOG.info(
                        "A date of {} is over and stays: {}",
                        before.slug(),
                        known.get(i).starts());
            }
        }
    }

    private String leader(Visitor portal, ContentFile file) {
        String login = file.required("leader");
        return person(portal, login)
                .map(Person::id)
                .orElseThrow(
                        () -> DraftReader.invalid("leader", "没有账号“" + login + "”", "there is no account " + login));
    }

    private Optional<Person> person(Visitor portal, String login) {
        return people.list(portal, login, Slice.first(100)).items().stream()
                .filter(person -> login.equals(person.login()))
                .findFirst();
    }

    /** For all dates, until the usual time before the start; leaders change it on the sheet of who comes. */
    private void keepForCounter(Visitor portal, String seats, Activity activity) {
        if (!seats.matches("[1-9]\\d{0,5}")) {
            throw DraftReader.invalid("counter", "不是席位数：" + seats, "not a number of places: " + seats);
        }
        Kept kept = new Kept(Whom.COUNTER, Integer.parseInt(seats), UNTIL);
        Admission admission = new Admission(List.of(kept), List.of(), List.of(), null);
        kept(portal, activity).stream()
                .findFirst()
                .ifPresent(day -> signups.admit(portal, day.id(), admission).orThrow());
    }

    /** For the first date ahead; who cannot come is left out, since relative times meet in other ways every week. */
    private void signUp(Visitor portal, String login, Activity activity) {
        Person person = person(portal, login)
                .orElseThrow(
                        () -> DraftReader.invalid("signups", "没有账号“" + login + "”", "there is no account " + login));
        Visitor own = access.visitor(portal.site(), person.id(), Locale.SIMPLIFIED_CHINESE, "");
        for (Occurrence day : kept(portal, activity)) {
            Outcome<?> outcome = signups.signUp(own, day.id(), List.of());
            if (outcome.isDone()) {
                return;
            }
            LOG.info("{} is not signed up for {}: {}", login, activity.slug(), outcome.refusals());
        }
    }
}
