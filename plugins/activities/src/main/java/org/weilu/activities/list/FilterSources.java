package org.weilu.activities.list;

import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.weilu.activities.activity.Activity;
import org.weilu.activities.activity.Rooms;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Areas;
import org.weilu.spi.community.Brands;
import org.weilu.spi.community.Household;
import org.weilu.spi.community.Households;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.neighbour.Spaces.Space;
import org.weilu.ui.PortalHost;

/** What the words of filters mean here: areas, venues, the visitor's household. */
public record FilterSources(
        Visitor who, Brands brands, Areas areas, Rooms rooms, Households households, LocalDate today) {
    /** What the names of filters, and so every filtered list, are made of. */
    public static final Set<String> TAGS = Set.of("type:" + Activity.TYPE, "type:brand", "type:" + Spaces.TYPE);

    /** Whose day of birth is not asked for is taken for so old. */
    private static final int GROWN_UP = 40;

    private static final int OLD = 70;

    public static FilterSources of(PortalHost host, Visitor who, LocalDate today) {
        return new FilterSources(
                who,
                host.service(Brands.class),
                host.service(Areas.class),
                host.service(Rooms.class),
                host.service(Households.class),
                today);
    }

    /** The area, what it lies in and what lies in it: a street's festival is for each of its houses, too. */
    Set<String> areas(String slug) {
        Optional<Area> area = areas.bySlug(slug);
        if (area.isEmpty()) {
            return Set.of("-");
        }
        Set<String> ids =
                areas.pathUp(area.get().id()).stream().map(Area::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> below = new TreeSet<>(Set.of(area.get().id()));
        for (Area each : areas.all()) {
            if (each.parent() != null && below.contains(each.parent())) {
                below.add(each.id());
            }
        }
        ids.addAll(below);
        return ids;
    }

    Set<String> spaces(String venue) {
        Set<String> ids = rooms.all(who).stream()
                .filter(space -> Rooms.slug(space).equals(venue))
                .map(Space::id)
                .collect(Collectors.toSet());
        return ids.isEmpty() ? Set.of("-") : ids;
    }

    /** Venues by slug; a layout's name begins with that of its venue. */
    Map<String, String> venues() {
        Map<String, String> venues = new LinkedHashMap<>();
        boolean english = "en".equals(who.language().getLanguage());
        for (Space space : rooms.all(who)) {
            String name = english && !space.nameEn().isBlank() ? space.nameEn() : space.name();
            venues.merge(Rooms.slug(space), name, FilterSources::common);
        }
        return venues;
    }

    private static String common(String one, String other) {
        int end = 0;
        while (end < Math.min(one.length(), other.length()) && one.charAt(end) == other.charAt(end)) {
            end++;
        }
        String same = one.substring(0, end).replaceAll("[\\s·（(,，:：—–-]+$", "");
        return same.isEmpty() ? one : same;
    }

    /** Empty for a stranger: then everything fits. */
    Set<Integer> householdAges() {
        return who.isSignedIn()
                ? Stream.concat(
                                Stream.of(GROWN_UP),
                                households.mine(who).members().stream().map(this::age))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private int age(Household.Member member) {
        if (member.born() != null) {
            return Period.between(member.born(), today).getYears();
        }
        return member.part() == Household.Part.ELDER ? OLD : GROWN_UP;
    }
}
