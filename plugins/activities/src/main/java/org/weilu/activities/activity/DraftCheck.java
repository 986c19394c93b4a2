package org.weilu.activities.activity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.Slug;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brands;

/** What is wrong with a draft, a field at a time: names are those of the form and of the API. */
final class DraftCheck {
    static final int MOST_DAYS = 60;
    private static final int MOST_PEOPLE = 5000;
    private static final Duration LONGEST = Duration.ofDays(31);

    private final Brands brands;
    private final Refusals refusals = Refusals.of(DraftCheck.class);

    DraftCheck(Brands brands) {
        this.brands = brands;
    }

    /** @param fresh true for a new one, which needs a date; an edit may leave all as they are */
    List<Refusal> wrong(Visitor who, ActivityDraft draft, Instant now, boolean fresh) {
        Wrong wrong = new Wrong(who);
        words(wrong, draft);
        wrong.unless(!fresh || !draft.days().isEmpty(), "starts", "starts");
        days(wrong, draft, now);
        terms(wrong, draft.terms());
        marks(wrong, who, draft);
        return wrong.all;
    }

    private void words(Wrong wrong, ActivityDraft draft) {
        wrong.unless(!draft.chinese().title().isBlank(), "title", "title");
        wrong.unless(!draft.chinese().summary().isBlank(), "summary", "summary");
        wrong.unless(draft.space() != null || !draft.chinese().place().isBlank(), "place", "place");
        fits(wrong, draft.chinese(), "");
        fits(wrong, draft.english(), "En");
        wrong.unless(draft.slug() == null || Slug.isValid(draft.slug()), "slug", "slug");
    }

    private static void fits(Wrong wrong, Words words, String language) {
        wrong.fits("title" + language, words.title(), 120);
        wrong.fits("summary" + language, words.summary(), 500);
        wrong.fits("place" + language, words.place(), 120);
        wrong.fits("body" + language, words.body(), 30_000);
    }

    private static void days(Wrong wrong, ActivityDraft draft, Instant now) {
        wrong.unless(draft.days().size() <= MOST_DAYS, "starts", "days", MOST_DAYS);
        int number = 1;
        for (ActivityDraft.Day day : draft.days()) {
            String suffix = number == 1 ? "" : String.valueOf(number);
            boolean inOrder = day.starts().isBefore(day.ends());
            wrong.unless(inOrder, "ends" + suffix, "ends");
            wrong.unless(
                    !inOrder || Duration.between(day.starts(), day.ends()).compareTo(LONGEST) <= 0,
                    "ends" + suffix,
                    "long-day");
            boolean fresh = day.id() == null && !wrong.who.isPortal();
            wrong.unless(!fresh || day.ends().isAfter(now), "starts" + suffix, "past");
            number++;
        }
    }

    private static void terms(Wrong wrong, Terms terms) {
        wrong.unless(terms.capacity() >= 1 && terms.capacity() <= MOST_PEOPLE, "capacity", "capacity", MOST_PEOPLE);
        wrong.unless(
                terms.opens() == null || terms.closes() == null || terms.opens().isBefore(terms.closes()),
                "closes",
                "closes");
        wrong.unless(isAge(terms.ageFrom()) && isAge(terms.ageTo()), "ages", "ages");
        wrong.unless(
                terms.ageFrom() == null || terms.ageTo() == null || terms.ageFrom() <= terms.ageTo(), "ages", "ages");
    }

    private static boolean isAge(@Nullable Integer years) {
        return years == null || (years >= 0 && years <= 120);
    }

    private void marks(Wrong wrong, Visitor who, ActivityDraft draft) {
        Marks marks = draft.marks();
        boolean brand = marks.brand() == null
                || brands.find(marks.brand())
                        .filter(known -> known.site().equals(who.site()))
                        .isPresent();
        wrong.unless(brand, "brand", "brand");
        wrong.fits("kind", marks.kind(), 40);
        wrong.fits("tags", String.join("\n", marks.tags()), 400);
        wrong.unless(draft.cover() == null || !draft.cover().alt().isBlank(), "alt", "alt");
        if (draft.cover() != null) {
            wrong.fits("alt", draft.cover().alt(), 500);
            wrong.fits(
                    "credit",
                    draft.cover().credit() == null ? "" : draft.cover().credit(),
                    240);
        }
    }

    private final class Wrong {
        private final Visitor who;
        private final List<Refusal> all = new ArrayList<>();

        Wrong(Visitor who) {
            this.who = who;
        }

        void unless(boolean good, String field, String key, Object... values) {
            if (!good) {
                all.add(refusals.invalid(who, field, key, values));
            }
        }

        void fits(String field, String text, int longest) {
            unless(text.codePointCount(0, text.length()) <= longest, field, "long", longest);
        }
    }
}
