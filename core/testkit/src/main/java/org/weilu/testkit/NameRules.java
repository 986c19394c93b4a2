package org.weilu.testkit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.weilu.ui.Slot;

/** What everybody sees of a module starts with its id: tables, entities, queries, slots, addresses of the API. */
final class NameRules {
    private NameRules() {}

    static List<ArchRule> any() {
        return List.of(classes().should(nameTablesAndQueries()), classes().should(nameSlots()));
    }

    /** @param words what the addresses of a plugin's API may start with beside its id */
    static List<ArchRule> plugin(String id, Set<String> words) {
        return List.of(classes().should(standUnder(id, words)));
    }

    private static ArchCondition<JavaClass> nameTablesAndQueries() {
        return KindRules.condition("name tables, entities and queries by their module", (one, wrong) -> {
            String id = module(one);
            if (one.isAnnotatedWith(Entity.class)
                    && !starts(one.getAnnotationOfType(Entity.class).name(), id)) {
                wrong.is("the entity " + one.getName() + " has no name that starts with " + id);
            }
            if (one.isAnnotatedWith(Table.class)
                    && !starts(one.getAnnotationOfType(Table.class).name(), id + "_")) {
                wrong.is("the table of " + one.getName() + " does not start with " + id + "_");
            }
            queries(one)
                    .filter(name -> !starts(name, id))
                    .forEach(name ->
                            wrong.is("the query " + name + " of " + one.getName() + " does not start with " + id));
        });
    }

    // Several queries stand in a container that javac made for them; reflection sees through it.
    private static Stream<String> queries(JavaClass one) {
        if (!one.isAnnotatedWith(Entity.class)) {
            return Stream.empty();
        }
        Class<?> type = one.reflect();
        return Stream.concat(
                Arrays.stream(type.getAnnotationsByType(NamedQuery.class)).map(NamedQuery::name),
                Arrays.stream(type.getAnnotationsByType(NamedNativeQuery.class)).map(NamedNativeQuery::name));
    }

    private static ArchCondition<JavaClass> nameSlots() {
        return KindRules.condition("name slots by their module", (one, wrong) -> {
            // ui holds the slots of web's pages, since plugins see ui and not web
            String id = module(one).equals("ui") ? "web" : module(one);
            Arrays.stream(
                            one.getFields().stream()
                                            .anyMatch(
                                                    field -> field.getRawType().isEquivalentTo(Slot.class))
                                    ? one.reflect().getDeclaredFields()
                                    : new java.lang.reflect.Field[0])
                    .filter(field ->
                            field.getType() == Slot.class && java.lang.reflect.Modifier.isStatic(field.getModifiers()))
                    .map(NameRules::slot)
                    .filter(slot -> !slot.name().startsWith(id + "."))
                    .forEach(slot -> wrong.is(
                            "the slot " + slot.name() + " of " + one.getName() + " does not start with " + id + "."));
        });
    }

    private static Slot<?> slot(java.lang.reflect.Field field) {
        try {
            field.setAccessible(true);
            return (Slot<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ArchCondition<JavaClass> standUnder(String id, Set<String> words) {
        return KindRules.condition("stand under " + id + " in the API", (one, wrong) -> {
            if (one.isAnnotatedWith(Path.class)) {
                String path = one.getAnnotationOfType(Path.class).value().replaceFirst("^/", "");
                String head = path.replaceFirst("^me/", "").replaceFirst("/.*", "");
                if (!head.equals(id) && !words.contains(head)) {
                    wrong.is("the API's " + path + " of " + one.getName() + " stands not under " + id);
                }
            }
        });
    }

    private static boolean starts(String name, String id) {
        return name.toLowerCase(Locale.ROOT).startsWith(id);
    }

    private static String module(JavaClass one) {
        String[] names = one.getPackageName().split("\\.");
        return names.length > 2 ? names[2] : "";
    }
}
