package org.weilu.activities.activity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.weilu.spi.Outcome;
import org.weilu.spi.PortalException;
import org.weilu.spi.Refusal;
import org.weilu.spi.Refusals;
import org.weilu.spi.access.Visitor;
import org.weilu.spi.community.Holds.Interval;
import org.weilu.spi.neighbour.Spaces;
import org.weilu.spi.neighbour.Spaces.Space;

/** The rooms of the venues, if there are any. */
public final class Rooms {
    private final @Nullable Spaces spaces;
    private final Refusals refusals = Refusals.of(Rooms.class);

    /** @param spaces null where no plugin offers rooms */
    public Rooms(@Nullable Spaces spaces) {
        this.spaces = spaces;
    }

    /** What one may choose from; empty while the plugin of the venues is switched off. */
    public List<Space> all(Visitor who) {
        try {
            return spaces == null ? List.of() : spaces.all(who);
        } catch (PortalException e) {
            return List.of();
        }
    }

    public Optional<Space> find(@Nullable String id) {
        try {
            return spaces == null || id == null ? Optional.empty() : spaces.find(id);
        } catch (PortalException e) {
            return Optional.empty();
        }
    }

    /** That of its venue, as it stands in addresses. */
    public static String slug(Space space) {
        return space.path().substring(space.path().lastIndexOf('/') + 1);
    }

    /** By ids, as the API gives them, or by the slugs of a content file. */
    public Optional<Space> find(Visitor who, String venue, String layout) {
        if (spaces == null) {
            return Optional.empty();
        }
        return spaces.find(who.site(), venue, layout)
                .or(() -> all(who).stream()
                        .filter(space -> space.venue().equals(venue))
                        .filter(space ->
                                space.layout().equals(layout) || space.id().equals(layout))
                        .findFirst());
    }

    /**
     * Makes the holds of an activity what they should be, before anything else is written.
     *
     * @return the space; null if it takes none
     */
    Outcome<Booked> take(Visitor who, Activity activity, @Nullable String space, List<Interval> times) {
        String owner = Activity.TYPE + "/" + activity.id();
        if (spaces == null) {
            return space == null ? Outcome.done(Booked.NOTHING) : Outcome.refused(unknown(who));
        }
        if (space == null || times.isEmpty()) {
            if (activity.space() != null) {
                spaces.release(owner);
            }
            return Outcome.done(new Booked(find(space).orElse(null)));
        }
        return spaces.take(who, owner, activity.chinese().title(), space, times).map(Booked::new);
    }

    /** Lets go of what was cancelled: the portal itself asks, since who may cancel need not be allowed to book. */
    void keepOnly(Visitor who, Activity activity, List<Interval> times) {
        Visitor portal = Visitor.portal(who.site());
        take(portal, activity, times.isEmpty() ? null : activity.space(), times).orThrow();
    }

    Refusal unknown(Visitor who) {
        return refusals.invalid(who, "space", "unknown");
    }

    /** @param space null for none */
    record Booked(@Nullable Space space) {
        static final Booked NOTHING = new Booked(null);

        Words chinese(Words words) {
            return space == null ? words : words.at(space.name());
        }

        Words english(Words words) {
            return space == null ? words : words.at(Objects.requireNonNullElse(space.nameEn(), ""));
        }
    }
}
