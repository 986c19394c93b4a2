package org.weilu.activities.desk;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.wicket.markup.html.form.upload.FileUpload;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.ActivityDraft;
import org.weilu.activities.activity.Ages;
import org.weilu.activities.activity.Discretion;
import org.weilu.activities.activity.Marks;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.spi.GivenTime;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.entry.Entry.Picture;
import org.weilu.spi.media.Assets;
import org.weilu.ui.PortalForm;

/** Reads what was typed; what cannot be read is refused beside its field, all of it at once. */
final class DraftForm {
    private static final Refusals REFUSALS = Refusals.of(DraftForm.class);
    private static final int MOST_DAYS = 60;

    private final PortalForm<?> form;
    private final Visitor who;
    private final ZoneId zone;
    private final @Nullable Activity before;
    private final boolean fresh;
    private final Assets assets;
    private final List<Refusal> wrong = new ArrayList<>();

    /** @param before what it is, or what a new one began with; null for nothing */
    DraftForm(PortalForm<?> form, Visitor who, ZoneId zone, @Nullable Activity before, boolean fresh, Assets assets) {
        this.form = form;
        this.who = who;
        this.zone = zone;
        this.before = before;
        this.fresh = fresh;
        this.assets = assets;
    }

    Outcome<ActivityDraft> read() {
        List<ActivityDraft.Day> days = days();
        Terms terms = terms();
        Picture cover = cover();
        if (!wrong.isEmpty()) {
            return Outcome.refused(wrong);
        }
        String area = before == null ? null : before.marks().area();
        return Outcome.done(new ActivityDraft(
                fresh && !value("slug").isBlank() ? value("slug") : null,
                new Words(value("title"), value("summary"), value("place"), value("body")),
                new Words(value("titleEn"), value("summaryEn"), value("placeEn"), value("bodyEn")),
                new Marks(value("kind"), none(value("brand")), area, tags()),
                terms,
                null,
                none(value("space")),
                cover,
                days,
                Discretion.of(Set.copyOf(form.values("discretion")))));
    }

    private String value(String field) {
        return form.value(field).strip();
    }

    private static @Nullable String none(String text) {
        return text.isBlank() ? null : text;
    }

    private List<String> tags() {
        return Arrays.stream(value("tags").split("[,，、;；\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private List<ActivityDraft.Day> days() {
        List<ActivityDraft.Day> days = new ArrayList<>();
        for (int i = 0; i < MOST_DAYS && isField(i); i++) {
            String suffix = DraftFields.suffix(i);
            Instant starts = time("starts" + suffix);
            Instant ends = time("ends" + suffix);
            String known = value("day" + suffix);
            if (starts != null && ends != null) {
                days.add(new ActivityDraft.Day(none(known), starts, ends));
            } else if ((i == 0 && fresh) || starts != null || ends != null || !known.isEmpty()) {
                missing(starts == null && value("starts" + suffix).isEmpty(), "starts" + suffix);
                missing(ends == null && value("ends" + suffix).isEmpty(), "ends" + suffix);
            }
        }
        return days;
    }

    private boolean isField(int index) {
        return form.get("form:fields:starts" + DraftFields.suffix(index)) != null;
    }

    private void missing(boolean missing, String field) {
        if (missing) {
            wrong.add(REFUSALS.invalid(who, field, "time.missing"));
        }
    }

    private @Nullable Instant time(String field) {
        String text = value(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return GivenTime.read(text, zone);
        } catch (DateTimeException e) {
            wrong.add(REFUSALS.invalid(who, field, "time"));
            return null;
        }
    }

    private Terms terms() {
        boolean number = value("capacity").matches("[0-9]{1,6}");
        if (!number) {
            wrong.add(REFUSALS.invalid(who, "capacity", "capacity"));
        }
        Optional<Ages> ages = Ages.read(value("ages"));
        if (ages.isEmpty()) {
            wrong.add(REFUSALS.invalid(who, "ages", "ages"));
        }
        return new Terms(
                number ? Integer.parseInt(value("capacity")) : 1,
                form.ticked("waitingList"),
                time("opens"),
                time("closes"),
                ages.map(Ages::from).orElse(null),
                ages.map(Ages::to).orElse(null));
    }

    private @Nullable Picture cover() {
        Optional<FileUpload> upload = form.upload("cover");
        String hash =
                before == null || before.cover() == null ? null : before.cover().asset();
        if (upload.isPresent()) {
            hash = keep(upload.get());
        }
        return hash == null ? null : new Picture(hash, value("alt"), none(value("credit")));
    }

    private @Nullable String keep(FileUpload upload) {
        try (InputStream in = upload.getInputStream()) {
            return switch (assets.keep(who, in, upload.getClientFileName())) {
                case Outcome.Done<Assets.Asset> kept -> kept.value().hash();
                case Outcome.Refused<Assets.Asset> no -> {
                    wrong.add(Refusal.invalid("cover", no.first().words()));
                    yield null;
                }
            };
        } catch (IOException e) {
            throw PortalException.fault("cannot read an upload", e);
        }
    }
}
