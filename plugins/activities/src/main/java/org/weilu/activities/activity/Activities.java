package org.weilu.activities.activity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.weilu.spi.Listing;
import org.weilu.spi.Outcome;
import org.weilu.spi.Slice;
import org.weilu.spi.access.Permission;
import org.weilu.spi.access.Visitor;

/** Activities and their dates; all are public. */
public interface Activities {
    Permission CREATE = new Permission("activities.create", "leader", "admin");

    /** Edit and cancel. Who leads an activity may without a grant. */
    Permission EDIT = new Permission("activities.edit", "leader", "admin");

    /** Makes an activity and publishes it: with {@link #CREATE} in the site, the brand or the area. */
    Outcome<Activity> create(Visitor who, ActivityDraft draft);

    /**
     * Changes an activity; people who signed up for a date that moves are told.
     *
     * @param version the one that the editor has read
     * @return refused with {@code changed}, if it is another one meanwhile
     */
    Outcome<Activity> edit(Visitor who, String id, long version, ActivityDraft draft);

    /** Cancels all that is ahead of an activity: everybody who has a place or waits is told, rooms are let go. */
    Outcome<Activity> cancel(Visitor who, String id, String reason);

    /** Cancels one date. */
    Outcome<Activity> cancelOccurrence(Visitor who, String occurrence, String reason);

    /** Cancels one date and those after it. */
    Outcome<Activity> cancelFrom(Visitor who, String occurrence, String reason);

    Optional<Activity> find(Visitor who, String id);

    Optional<Activity> bySlug(Visitor who, String slug);

    Optional<Dated> occurrence(Visitor who, String id);

    /** The dates of one activity, cancelled ones too, first one first. */
    List<Dated> dates(Visitor who, Activity activity);

    /** The same for several activities, by id. */
    Map<String, List<Dated>> dates(Visitor who, List<Activity> some);

    /** Dates of the visitor's site, by start; those of cancelled ones too, since they say so. */
    Listing<Dated> list(Visitor who, ActivityFilter filter, Slice slice);

    /** The kinds that there are among what is ahead of this morning, by name. */
    List<String> kinds(Visitor who);

    /** What the visitor may edit, newest first. */
    Listing<Activity> editable(Visitor who, Slice slice);

    boolean mayEdit(Visitor who, Activity activity);
}
