package org.weilu.community.access;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.weilu.community.area.AreaTree;
import org.weilu.community.common.Remembered;
import org.weilu.spi.PortalException;
import org.weilu.spi.access.Scope;
import org.weilu.spi.community.Area;
import org.weilu.spi.community.Person;
import org.weilu.spi.store.Change;
import org.weilu.spi.store.ChangeFollower;
import org.weilu.spi.store.Changes;
import org.weilu.spi.store.Store;

/** Everybody's standing, remembered, and forgotten as soon as a change of it is committed. */
final class Standings implements ChangeFollower {
    /** Covers what no change tells: a write that was read by its own thread and then rolled back. */
    private static final Duration EXPIRY = Duration.ofSeconds(2);

    private static final String PERSON_TAG = "person:";

    private final Store store;
    private final AreaTree tree;
    private final Remembered<String, Standing> remembered = new Remembered<>(20_000, EXPIRY);
    private final Remembered<String, List<Scope>> above = new Remembered<>(20_000, EXPIRY);
    private final Changes changes;
    private final AtomicBoolean follows = new AtomicBoolean();
    private volatile @Nullable String cursor;

    Standings(Store store, Changes changes) {
        this.store = store;
        this.changes = changes;
        this.tree = new AreaTree(store);
    }

    Standing of(String person) {
        // The change log can be followed once the portal is ready, and nobody asks before that.
        if (!follows.getAndSet(true)) {
            follow();
        }
        return remembered.get(person, id -> store.read(em -> read(em, id)));
    }

    private void follow() {
        try {
            changes.follow(this);
        } catch (PortalException e) {
            follows.set(false);
            throw e;
        }
    }

    /** An area and what it lies in. */
    Stream<Scope> above(String area) {
        return above
                .get(
                        area,
                        id -> tree.pathUp(id).stream()
                                .map(Area::id)
                                .map(Scope::area)
                                .toList())
                .stream();
    }

    void forget(String person) {
        remembered.forget(person);
    }

    private Standing read(EntityManager em, String id) {
        List<Object[]> rows = em.createQuery(
                        "select p.state, p.area, p.areaConfirmed from communityPerson p where p.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultList();
        if (rows.isEmpty() || rows.getFirst()[0] != Person.State.ACTIVE) {
            return Standing.NOBODY;
        }
        Object[] row = rows.getFirst();
        List<String> areas = row[1] instanceof String area && Boolean.TRUE.equals(row[2])
                ? tree.pathUp(area).stream().map(Area::id).toList()
                : List.of();
        List<Standing.Held> grants = em
                .createQuery("select g from communityGrant g where g.person = :id", GrantRow.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(GrantRow::held)
                .toList();
        return new Standing(true, areas, grants);
    }

    @Override
    public String name() {
        return "community-access";
    }

    @Override
    public @Nullable String cursor() {
        return cursor;
    }

    @Override
    public void on(List<Change> changes, String cursor) {
        for (Change change : changes) {
            switch (change.type()) {
                case "person" -> remembered.forget(change.id());
                case "grant" ->
                    change.tags().stream()
                            .filter(tag -> tag.startsWith(PERSON_TAG))
                            .forEach(tag -> remembered.forget(tag.substring(PERSON_TAG.length())));
                case "area" -> {
                    above.forgetAll();
                    remembered.forgetAll();
                }
                default -> {}
            }
        }
        this.cursor = cursor;
    }

    @Override
    public void startOver() {
        above.forgetAll();
        remembered.forgetAll();
    }
}
