package org.weilu.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.metamodel.EntityType;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.config.TargetDatabase;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weilu.spi.PortalException;

/** Makes the one persistence unit over all entities. */
final class PersistenceUnit {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceUnit.class);
    /** EclipseLink shares what has the same name within a process. */
    private static final AtomicLong COUNT = new AtomicLong();

    private PersistenceUnit() {}

    static EntityManagerFactory over(Collection<Class<?>> types, Database database) {
        PersistenceConfiguration unit = new PersistenceConfiguration("weilu")
                .provider("org.eclipse.persistence.jpa.PersistenceProvider")
                .sharedCacheMode(SharedCacheMode.ENABLE_SELECTIVE)
                .property(PersistenceUnitProperties.NON_JTA_DATASOURCE, database.pool())
                .property(PersistenceUnitProperties.SESSION_NAME, "weilu-" + COUNT.incrementAndGet())
                .property(PersistenceUnitProperties.WEAVING, "static")
                .property(PersistenceUnitProperties.TARGET_DATABASE, platform(database))
                .property(PersistenceUnitProperties.BATCH_WRITING, "JDBC")
                .property(PersistenceUnitProperties.LOGGING_LOGGER, "JavaLogger")
                // What goes wrong in a transaction is thrown; logged here it would show each deadlock tried again.
                .property(PersistenceUnitProperties.LOGGING_LEVEL, "SEVERE")
                .property(PersistenceUnitProperties.CATEGORY_LOGGING_LEVEL_ + "metadata", "WARNING");
        types.forEach(unit::managedClass);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // EclipseLink ignores eclipselink.classloader here, and drops entities that it cannot load without a word.
        thread.setContextClassLoader(new EntityLoader(PersistenceUnit.class.getClassLoader(), types));
        EntityManagerFactory factory = unit.createEntityManagerFactory();
        try (EntityManager first = factory.createEntityManager()) {
            check(first, types);
            return factory;
        } catch (RuntimeException e) {
            factory.close();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static String platform(Database database) {
        return database.isPostgres() ? TargetDatabase.PostgreSQL : TargetDatabase.Derby;
    }

    private static void check(EntityManager manager, Collection<Class<?>> types) {
        Set<Class<?>> mapped = manager.getMetamodel().getEntities().stream()
                .map(EntityType::getJavaType)
                .collect(Collectors.toSet());
        List<String> missing = types.stream()
                .filter(type -> type.isAnnotationPresent(Entity.class) && !mapped.contains(type))
                .map(Class::getName)
                .toList();
        if (!missing.isEmpty()) {
            throw PortalException.fault("not in the persistence unit: " + missing);
        }
        for (Class<?> type : types) {
            if (type.isAnnotationPresent(Entity.class) && !PersistenceWeaved.class.isAssignableFrom(type)) {
                LOG.warn("{} is not woven, its LAZY is EAGER: see 'weave' in the root pom", type.getName());
            }
        }
    }
}
