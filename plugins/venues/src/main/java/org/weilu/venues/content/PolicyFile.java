package org.weilu.venues.content;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weilu.venues.api.Policy;
import org.weilu.venues.api.Policy.ClassTerms;
import org.weilu.venues.api.Quota;
import org.weilu.venues.api.UserClass;
import org.weilu.venues.api.Venue.Terms;

/** What a file says under {@code rules}: {@code quotas: ["person 2 open"]}, {@code classes: {company: {…}}} and the rest. */
final class PolicyFile {
    private PolicyFile() {}

    static Policy policy(Map<?, ?> rules) {
        Terms house = VenueFile.terms(rules, 30, 4);
        Map<UserClass, ClassTerms> classes = new EnumMap<>(UserClass.class);
        if (rules.get("classes") instanceof Map<?, ?> given) {
            given.forEach((word, own) -> classes.put(who(word), terms(own, house)));
        }
        Map<?, ?> first = rules.get("first") instanceof Map<?, ?> given ? given : Map.of();
        return new Policy(
                quotas(rules.get("quotas")),
                classes,
                first.isEmpty() ? "" : VenueFile.word(first, "area"),
                VenueFile.number(first, "days", 0),
                VenueFile.number(rules, "notice", 0),
                VenueFile.number(rules, "release", 0));
    }

    private static UserClass who(Object word) {
        return UserClass.of(word.toString())
                .orElseThrow(() -> VenueFile.wrong(
                        "classes", word + "：请写 resident、club、company、school 或 staff。 Not a class of users."));
    }

    private static ClassTerms terms(Object given, Terms house) {
        Map<?, ?> of = given instanceof Map<?, ?> some ? some : Map.of();
        Terms own = VenueFile.terms(of, house.advanceDays(), house.maxHours());
        return new ClassTerms(
                of.get("approval") == null ? new Terms(own.advanceDays(), own.maxHours(), house.approval()) : own,
                of.get("windows") == null ? null : VenueFile.open(of.get("windows")),
                quotas(of.get("quotas")));
    }

    private static List<Quota> quotas(@Nullable Object given) {
        return VenueFile.list(given).stream().map(PolicyFile::quota).toList();
    }

    private static Quota quota(Object text) {
        try {
            return Quota.parse(text.toString());
        } catch (IllegalArgumentException e) {
            throw VenueFile.wrong("quotas", text + "：请写成 \"person 2 week\"。 Write \"person 2 week\".");
        }
    }
}
