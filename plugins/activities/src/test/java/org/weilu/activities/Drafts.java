package org.weilu.activities;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.ActivityDraft.Day;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;

/** Drafts for tests; the clock of a test stands on 1 December 2026, 16:00 in Shanghai. */
public final class Drafts {
    private Drafts() {}

    /** @param starts such as {@code 2026-12-05T06:00:00Z}; each lasts two hours */
    public static ActivityDraft of(String title, String... starts) {
        return new ActivityDraft(
                null,
                new Words(title, "炉边坐坐，说说冬天的膝盖。", "桂花小院会客厅", "带上自己的杯子𠮷。"),
                new Words("", "", "", ""),
                new Marks("talk", null, null, List.of("健康")),
                Terms.of(20),
                null,
                null,
                null,
                Arrays.stream(starts).map(Drafts::day).toList());
    }

    public static Day day(String starts) {
        Instant from = Instant.parse(starts);
        return Day.of(from, from.plusSeconds(7200));
    }

    /** What an activity is now, to be edited. */
    public static ActivityDraft of(Activity activity, List<Day> days) {
        return new ActivityDraft(
                null,
                activity.chinese(),
                activity.english(),
                activity.marks(),
                activity.terms(),
                null,
                activity.space(),
                activity.cover(),
                days);
    }

    public static ActivityDraft titled(ActivityDraft draft, String title) {
        Words words = draft.chinese();
        return new ActivityDraft(
                draft.slug(),
                new Words(title, words.summary(), words.place(), words.body()),
                draft.english(),
                draft.marks(),
                draft.terms(),
                draft.leader(),
                draft.space(),
                draft.cover(),
                draft.days());
    }

    public static ActivityDraft led(ActivityDraft draft, String leader) {
        return new ActivityDraft(
                draft.slug(),
                draft.chinese(),
                draft.english(),
                draft.marks(),
                draft.terms(),
                leader,
                draft.space(),
                draft.cover(),
                draft.days());
    }

    public static ActivityDraft withTerms(ActivityDraft draft, Terms terms) {
        return new ActivityDraft(
                draft.slug(),
                draft.chinese(),
                draft.english(),
                draft.marks(),
                terms,
                draft.leader(),
                draft.space(),
                draft.cover(),
                draft.days());
    }

    public static ActivityDraft withMarks(ActivityDraft draft, Marks marks) {
        return new ActivityDraft(
                draft.slug(),
                draft.chinese(),
                draft.english(),
                marks,
                draft.terms(),
                draft.leader(),
                draft.space(),
                draft.cover(),
                draft.days());
    }
}
