package org.weilu.activities.desk;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Ages;
import org.weilu.activities.activity.Dated;
import org.weilu.activities.activity.Kinds;
import org.weilu.activities.activity.Occurrence;
import org.weilu.activities.activity.Rooms;
import org.weilu.activities.activity.Terms;
import org.weilu.activities.activity.Words;
import org.weilu.spi.Texts;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Site;
import org.weilu.ui.Field;

/** The fields of an activity. Dates that exist are edited where they are, and a few may be added. */
record DraftFields(Visitor who, Site site, Brands brands, Rooms rooms, String any, String ownWords) {
    private static final Texts TEXTS = Texts.of(DraftFields.class);

    /** How many dates a form has at the least. */
    static final int DAYS = 3;

    /**
     * @param before what it is, or what a new one begins with; null for nothing
     * @param series true where the dates follow a rule: they have a page of their own
     */
    Field[] of(@Nullable Activity before, List<Dated> dates, boolean series, boolean fresh) {
        Words chinese = before == null ? Words.NONE : before.chinese();
        Words english = before == null ? Words.NONE : before.english();
        List<Field> fields = new ArrayList<>();
        fields.add(Field.text("title", chinese.title()));
        fields.add(Field.text("summary", chinese.summary()));
        if (!series) {
            addDays(fields, dates);
        }
        addPlace(fields, before, chinese, english);
        addTerms(fields, before);
        addMarks(fields, before);
        fields.add(Field.area("body", chinese.body()).optional());
        fields.add(Field.picture("cover").optional());
        fields.add(Field.text(
                        "alt",
                        before == null || before.cover() == null
                                ? ""
                                : before.cover().alt())
                .optional());
        fields.add(Field.text(
                        "credit",
                        before == null || before.cover() == null
                                ? ""
                                : before.cover().credit())
                .optional());
        fields.add(Field.text("titleEn", english.title()).optional());
        fields.add(Field.text("summaryEn", english.summary()).optional());
        fields.add(Field.area("bodyEn", english.body()).optional());
        if (fresh) {
            fields.add(Field.text("slug", "").optional());
        }
        return fields.toArray(Field[]::new);
    }

    private void addDays(List<Field> fields, List<Dated> dates) {
        List<Occurrence> days = dates.stream()
                .map(Dated::occurrence)
                .filter(day -> !day.cancelled())
                .toList();
        for (int i = 0; i < Math.max(DAYS, days.size() + 1); i++) {
            String suffix = suffix(i);
            boolean known = i < days.size();
            Field starts =
                    Field.dateTime("starts" + suffix, known ? local(days.get(i).starts()) : "");
            Field ends =
                    Field.dateTime("ends" + suffix, known ? local(days.get(i).ends()) : "");
            fields.add(labelled(i == 0 ? starts : starts.optional(), i, "starts"));
            fields.add(labelled(i == 0 ? ends : ends.optional(), i, "ends"));
            fields.add(Field.hidden("day" + suffix, known ? days.get(i).id() : ""));
        }
    }

    /** Beyond those that the bundle names. */
    private Field labelled(Field field, int index, String key) {
        if (index < DAYS) {
            return field;
        }
        boolean english = "en".equals(who.language().getLanguage());
        String number = String.valueOf(index + 1);
        return field.labelled(
                english ? "Date " + number + " " + key : "第 " + number + " 场" + (key.equals("starts") ? "开始" : "结束"));
    }

    static String suffix(int index) {
        return index == 0 ? "" : String.valueOf(index + 1);
    }

    private void addPlace(List<Field> fields, @Nullable Activity before, Words chinese, Words english) {
        Map<String, String> spaces = new LinkedHashMap<>();
        spaces.put("", ownWords);
        boolean inEnglish = "en".equals(who.language().getLanguage());
        rooms.all(who)
                .forEach(space ->
                        spaces.put(space.id(), inEnglish && !space.nameEn().isBlank() ? space.nameEn() : space.name()));
        String taken = before == null || before.space() == null ? "" : before.space();
        if (spaces.size() > 1) {
            fields.add(Field.select("space", taken, spaces));
        } else {
            fields.add(Field.hidden("space", taken));
        }
        fields.add(Field.text("place", taken.isEmpty() ? chinese.place() : "").optional());
        fields.add(Field.text("placeEn", taken.isEmpty() ? english.place() : "").optional());
    }

    private void addTerms(List<Field> fields, @Nullable Activity before) {
        Terms terms = before == null ? Terms.of(20) : before.terms();
        fields.add(Field.number("capacity", String.valueOf(terms.capacity())));
        fields.add(Field.tick("waitingList", terms.waitingList()));
        fields.add(Field.dateTime("opens", local(terms.opens())).optional());
        fields.add(Field.dateTime("closes", local(terms.closes())).optional());
        fields.add(Field.text("ages", Ages.text(terms)).optional());
    }

    private void addMarks(List<Field> fields, @Nullable Activity before) {
        String kind = before == null ? "" : before.marks().kind();
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", any);
        Kinds.KNOWN.forEach(known -> kinds.put(known, Kinds.name(who.language(), known)));
        kinds.putIfAbsent(kind, kind);
        fields.add(Field.select("kind", kind, kinds));
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", any);
        brands.all(site.slug()).forEach(brand -> names.put(brand.id(), brand.name(who.language())));
        fields.add(Field.select("brand", before == null ? "" : before.marks().brand(), names));
        String tags = before == null ? "" : String.join("，", before.marks().tags());
        fields.add(Field.text("tags", tags).optional());
        addDiscretion(fields, before);
    }

    private void addDiscretion(List<Field> fields, @Nullable Activity before) {
        Map<String, String> choices = new LinkedHashMap<>();
        List.of("guests", "leader", "photographs")
                .forEach(word -> choices.put(word, TEXTS.say(who.language(), "discretion." + word)));
        Set<String> chosen = before == null ? Set.of() : before.discretion().words();
        fields.add(Field.ticks("discretion", chosen, choices).optional());
    }

    private String local(@Nullable Instant at) {
        ZoneId zone = site.zone();
        return at == null ? "" : at.atZone(zone).toLocalDateTime().toString().substring(0, 16);
    }
}
