package org.weilu.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.Extension;
import org.weilu.spi.Extensions;
import org.weilu.spi.PortalException;
import org.weilu.spi.store.Entities;

/** Brings tables and entities of all plugins together, and leaves out, by name, whose do not fit. */
final class Assembly {
    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);

    private final Database database;
    private final BiFunction<String, String, ? extends Collection<String>> leaveOut;
    private final Map<String, List<Class<?>>> types = new LinkedHashMap<>();
    private final Set<String> migrated = new LinkedHashSet<>();

    Assembly(
            Database database,
            Extensions extensions,
            BiFunction<String, String, ? extends Collection<String>> leaveOut) {
        this.database = database;
        this.leaveOut = leaveOut;
        for (Extension<Entities> entities : extensions.of(Entities.class)) {
            types.computeIfAbsent(entities.plugin(), id -> new ArrayList<>())
                    .addAll(entities.value().types());
        }
    }

    EntityManagerFactory build() {
        Migrations migrations = new Migrations(database);
        migrations.run("store", Assembly.class.getClassLoader());
        migrate(migrations);
        while (true) {
            EntityManagerFactory unit = unit();
            String unfit = firstUnfit(unit);
            if (unfit.isEmpty()) {
                return unit;
            }
            unit.close();
        }
    }

    private void migrate(Migrations migrations) {
        for (String plugin : List.copyOf(types.keySet())) {
            List<Class<?>> own = types.get(plugin);
            if (own == null) {
                continue;
            }
            try {
                if (migrations.run(plugin, own.getFirst().getClassLoader())) {
                    migrated.add(plugin);
                }
            } catch (RuntimeException e) {
                drop(plugin, "its tables could not be brought up to date", e);
            }
        }
    }

    private EntityManagerFactory unit() {
        try {
            return over(types.values());
        } catch (RuntimeException e) {
            LOG.info("the entities do not fit together, looking for whose", e);
        }
        List<List<Class<?>>> fitting = new ArrayList<>();
        for (String plugin : List.copyOf(types.keySet())) {
            List<Class<?>> own = types.get(plugin);
            if (own == null) {
                continue;
            }
            fitting.add(own);
            try {
                over(fitting).close();
            } catch (RuntimeException e) {
                fitting.removeLast();
                drop(plugin, "its entities could not be mapped", e);
            }
        }
        return over(types.values());
    }

    private EntityManagerFactory over(Collection<List<Class<?>>> all) {
        return PersistenceUnit.over(all.stream().<Class<?>>flatMap(List::stream).toList(), database);
    }

    /** Reads from each table that a migration may have changed: a missing column shows now and not to a visitor. */
    private String firstUnfit(EntityManagerFactory unit) {
        for (String plugin : migrated) {
            for (Class<?> type : types.getOrDefault(plugin, List.of())) {
                try (EntityManager manager = unit.createEntityManager()) {
                    if (type.isAnnotationPresent(Entity.class)) {
                        var criteria = manager.getCriteriaBuilder().createQuery();
                        criteria.select(criteria.from(type));
                        manager.createQuery(criteria).setMaxResults(1).getResultList();
                    }
                } catch (RuntimeException e) {
                    drop(plugin, type.getSimpleName() + " does not fit its table", e);
                    return plugin;
                }
            }
        }
        return "";
    }

    private void drop(String plugin, String what, RuntimeException cause) {
        LOG.error("{} is left out: {}", plugin, what, cause);
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        Collection<String> all = leaveOut.apply(plugin, what + ": " + root.getMessage());
        if (types.remove(plugin) == null) {
            throw PortalException.fault(plugin + " cannot be left out", cause);
        }
        all.forEach(types::remove);
    }
}
