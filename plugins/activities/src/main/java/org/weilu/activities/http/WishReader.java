package org.weilu.activities.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Ages;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Rooms;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brand;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;

/** Makes a draft of what a program sent; what cannot be read is refused, all of it at once. */
final class WishReader {
    private static final String NONE = "-";

    private final Brands brands;
    private final Rooms rooms;
    private final Refusals refusals = Refusals.of(WishReader.class);

    WishReader(Brands brands, Rooms rooms) {
        this.brands = brands;
        this.rooms = rooms;
    }

    /** The id of a brand that is named by id or slug; one that nothing carries where there is none. */
    @Nullable
    String brand(Visitor who, @Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return brands.bySlug(who.site(), named)
                .or(() -> brands.find(named))
                .map(Brand::id)
                .orElse(NONE);
    }

    Outcome<ActivityDraft> draft(Visitor who, Site site, ActivityWish wish) {
        List<Refusal> wrong = new ArrayList<>();
        Reading reading = new Reading(who, new Moment(site.zone(), who), wrong);
        List<ActivityDraft.Day> days = reading.days(wish);
        Terms terms = reading.terms(wish);
        String space = reading.space(wish);
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        List<String> tags = Objects.requireNonNullElse(wish.tags(), List.of());
        return Outcome.done(new ActivityDraft(
                blank(wish.slug()) ? null : wish.slug(),
                new Words(said(wish.title()), said(wish.summary()), said(wish.place()), said(wish.body())),
                new Words(said(wish.titleEn()), said(wish.summaryEn()), said(wish.placeEn()), said(wish.bodyEn())),
                new Marks(said(wish.kind()), brand(who, wish.brand()), null, tags),
                terms,
                null,
                space,
                null,
                days));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private final class Reading {
        private final Visitor who;
        private final Moment moment;
        private final List<Refusal> wrong;

        Reading(Visitor who, Moment moment, List<Refusal> wrong) {
            this.who = who;
            this.moment = moment;
            this.wrong = wrong;
        }

        List<ActivityDraft.Day> days(ActivityWish wish) {
            List<ActivityWish.Day> named = wish.dates() == null || wish.dates().isEmpty()
                    ? List.of(new ActivityWish.Day(wish.starts(), wish.ends()))
                    : wish.dates();
            List<ActivityDraft.Day> days = new ArrayList<>();
            for (ActivityWish.Day day : named) {
                Instant starts = time("starts", day.starts());
                Instant ends = time("ends", day.ends());
                if (starts == null || ends == null) {
                    missing(day);
                } else {
                    days.add(ActivityDraft.Day.of(starts, ends));
                }
            }
            return days;
        }

        private void missing(ActivityWish.Day day) {
            if (blank(day.starts())) {
                wrong.add(refusals.invalid(who, "starts", "needed", "starts"));
            }
            if (blank(day.ends())) {
                wrong.add(refusals.invalid(who, "ends", "needed", "ends"));
            }
        }

        private @Nullable Instant time(String field, @Nullable String text) {
            if (blank(text)) {
                return null;
            }
            try {
                return moment.read(field, said(text));
            } catch (PortalException e) {
                wrong.add(e.refusal());
                return null;
            }
        }

        Terms terms(ActivityWish wish) {
            if (wish.capacity() == null) {
                wrong.add(refusals.invalid(who, "capacity", "needed", "capacity"));
            }
            Ages ages = Ages.read(wish.ages()).orElse(null);
            if (ages == null) {
                wrong.add(refusals.invalid(who, "ages", "ages"));
            }
            return new Terms(
                    wish.capacity() == null ? 1 : wish.capacity(),
                    !Boolean.FALSE.equals(wish.waitingList()),
                    time("opens", wish.opens()),
                    time("closes", wish.closes()),
                    ages == null ? null : ages.from(),
                    ages == null ? null : ages.to());
        }

        @Nullable
        String space(ActivityWish wish) {
            if (blank(wish.venue()) && blank(wish.layout())) {
                return null;
            }
            String space = rooms.find(who, said(wish.venue()), said(wish.layout()))
                    .map(found -> found.id())
                    .orElse(null);
            if (space == null) {
                wrong.add(refusals.invalid(who, "layout", "room"));
            }
            return space;
        }
    }
}
