package org.weilu.testkit;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that core keeps and every plugin keeps on itself, over the classes of a build. */
public final class Rules {
    private final JavaClasses classes;

    private Rules(JavaClasses classes) {
        this.classes = classes;
    }

    /**
     * The classes below a package, tests left out.
     *
     * @param floor how many must have been seen at the least: a rule over nothing holds always
     */
    public static Rules over(String root, int floor) {
        JavaClasses found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                // another module's tests, as soon as they are packed
                .withImportOption(place -> !place.contains("-tests.jar"))
                .importPackages(root);
        if (found.size() < floor) {
            throw new AssertionError("only " + found.size() + " classes seen below " + root + ", not " + floor);
        }
        return new Rules(found);
    }

    static Rules over(Class<?>... some) {
        return new Rules(new ClassFileImporter().importClasses(some));
    }

    /** Core without any plugin. */
    public void holdForCore() {
        hold(Stream.concat(any(), ModuleRules.core().stream()));
    }

    /**
     * A plugin by itself.
     *
     * @param words what the addresses of its API may start with beside its id: {@code bookings} of venues
     */
    public void holdForPlugin(String id, String... words) {
        hold(Stream.of(any(), ModuleRules.plugin(id).stream(), NameRules.plugin(id, Set.of(words)).stream())
                .flatMap(rules -> rules));
    }

    private static Stream<ArchRule> any() {
        return Stream.of(ModuleRules.any(), KindRules.any(), NameRules.any()).flatMap(List::stream);
    }

    /** Says at once everything that is wrong. */
    private void hold(Stream<ArchRule> rules) {
        String wrong = rules.map(rule -> rule.allowEmptyShould(true).evaluate(classes))
                .filter(EvaluationResult::hasViolation)
                .map(result -> result.getFailureReport().toString())
                .collect(Collectors.joining("\n\n"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong);
        }
    }
}
