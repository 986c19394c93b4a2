package org.weilu.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import org.apache.wicket.Component;
import org.weilu.spi.ExtensionPoint;
import org.weilu.spi.store.Subscriber;

/** The rules that core keeps and every plugin keeps on itself; each is a plain ArchUnit rule over imported classes. */
public final class Rules {
    private static final Map<String, String[]> HOMES = Map.ofEntries(
            Map.entry("kernel", new String[] {"org.pf4j.."}),
            Map.entry("store", new String[] {
                "org.eclipse.persistence..", "org.flywaydb..", "com.zaxxer..", "org.apache.derby..", "org.postgresql.."
            }),
            Map.entry("search", new String[] {"org.apache.lucene.."}),
            Map.entry("schedule", new String[] {"org.quartz..", "jakarta.mail..", "org.eclipse.angus.."}),
            Map.entry("app", new String[] {"org.eclipse.jetty..", "picocli.."}),
            Map.entry("web", new String[] {"org.glassfish.jersey..", "io.swagger.v3.core..", "io.swagger.v3.jaxrs2.."}),
            Map.entry("media", new String[] {"javax.imageio..", "net.coobird..", "com.drew..", "com.twelvemonkeys.."}),
            Map.entry("documents", new String[] {
                "org.commonmark..",
                "org.owasp.html..",
                "com.google.zxing..",
                "org.apache.commons.csv..",
                "com.fasterxml.jackson.dataformat.."
            }),
            Map.entry("community", new String[] {"com.password4j..", "com.nulabinc.."}));

    private static final String[] CORE = {
        "org.weilu.spi..",
        "org.weilu.ui..",
        "org.weilu.kernel..",
        "org.weilu.store..",
        "org.weilu.search..",
        "org.weilu.schedule..",
        "org.weilu.media..",
        "org.weilu.documents..",
        "org.weilu.community..",
        "org.weilu.web..",
        "org.weilu.portal..",
        "org.weilu.testkit..",
        "org.weilu.app.."
    };

    private final JavaClasses classes;
    private final String[] root;

    private Rules(String root, JavaClasses classes) {
        this.root = new String[] {root + ".."};
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
                .importPackages(root);
        if (found.size() < floor) {
            throw new AssertionError("only " + found.size() + " classes seen below " + root + ", not " + floor);
        }
        return new Rules(root, found);
    }

    /** All that hold for any module. */
    public void hold() {
        librariesStayAtHome();
        noCycles();
        kinds();
        nulls();
        time();
        streamsAndExceptions();
        persistence();
    }

    /** All that hold for a plugin. */
    public void holdForPlugin(String id) {
        hold();
        noClasses()
                .that()
                .resideInAnyPackage(root)
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.weilu..")
                        .and(DescribedPredicate.not(resideInAnyPackage(root)))
                        .and(DescribedPredicate.not(resideInAnyPackage("org.weilu.spi..", "org.weilu.ui..")))
                        .and(DescribedPredicate.not(nameMatching("org\\.weilu\\.[a-z0-9]+\\.api\\..*"))))
                .because("a plugin reaches spi, ui and the api of other plugins")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(root)
                .and()
                .haveNameNotMatching(".*(Page|Panel|Filler|Form|Field|Resource|Plugin)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.wicket..", "jakarta.ws.rs..")
                .because("the domain of a plugin knows neither pages nor the API")
                .check(classes);
        tablesStartWith(id);
    }

    /** Core without any plugin. */
    public void holdForCore() {
        hold();
        classes()
                .that()
                .resideInAPackage("org.weilu.spi..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.weilu.spi..", "java..", "jakarta.persistence..", "org.jspecify..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.weilu..").and(DescribedPredicate.not(resideInAnyPackage(CORE))))
                .because("core knows no plugin")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void librariesStayAtHome() {
        HOMES.forEach((home, libraries) -> noClasses()
                .that()
                .resideInAnyPackage(root)
                .and()
                .resideOutsideOfPackages("org.weilu." + home + "..", "org.weilu.testkit..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("these libraries have their one home in " + home)
                .allowEmptyShould(true)
                .check(classes));
    }

    private void noCycles() {
        slices().matching("org.weilu.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
        slices().matching("org.weilu.*.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    private void kinds() {
        noClasses()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .beAssignableTo(ExtensionPoint.class)
                .because("a component belongs to one page; an extension is shared by all")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAssignableTo(Component.class)
                .should()
                .haveNameMatching("[^_]*")
                .because("Wicket reads what follows a _ in a file's name as a style or a language")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .resideOutsideOfPackage("..api..")
                .allowEmptyShould(true)
                .check(classes);
        classes()
                .that()
                .implement(Subscriber.class)
                .should()
                .notBeAssignableTo(Component.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    private void nulls() {
        List<String> bare = classes.stream()
                .filter(one -> one.getPackageName().startsWith("org.weilu"))
                .map(JavaClass::getPackage)
                .distinct()
                .filter(one -> !one.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
                .map(Object::toString)
                .sorted()
                .toList();
        if (!bare.isEmpty()) {
            throw new AssertionError("packages without @NullMarked: " + bare);
        }
        fields().should()
                .notHaveRawType(java.util.Optional.class)
                .because("Optional is for results")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void time() {
        DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> fromNowhere =
                DescribedPredicate.describe("the time from nowhere", call -> {
                    String owner = call.getTargetOwner().getName();
                    boolean now = call.getName().equals("now")
                            && owner.startsWith("java.time.")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(java.time.Clock.class));
                    boolean system =
                            owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis");
                    boolean clock =
                            owner.equals("java.time.Clock") && call.getName().startsWith("system");
                    return now || system || clock;
                });
        noClasses()
                .that()
                .resideOutsideOfPackages("org.weilu.app..", "org.weilu.testkit..")
                .should()
                .callMethodWhere(fromNowhere)
                .because("time comes from the injected Clock")
                .allowEmptyShould(true)
                .check(classes);
    }

    private void streamsAndExceptions() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.weilu.app..", "org.weilu.testkit..")
                .should(com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should(com.tngtech.archunit.library.GeneralCodingRules.THROW_GENERIC_EXCEPTIONS)
                .allowEmptyShould(true)
                .check(classes);
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInputStream.class)
                .allowEmptyShould(true)
                .check(classes);
    }

    private void persistence() {
        for (JavaClass entity : classes) {
            if (entity.isAnnotatedWith(Entity.class)) {
                String module = entity.getPackageName().split("\\.")[2];
                String name = entity.getAnnotationOfType(Entity.class).name();
                if (!name.toLowerCase(java.util.Locale.ROOT).startsWith(module)) {
                    throw new AssertionError(entity.getName() + ": the entity's name starts with " + module);
                }
            }
        }
    }

    private void tablesStartWith(String id) {
        for (JavaClass entity : classes) {
            if (entity.isAnnotatedWith(Table.class)
                    && !entity.getAnnotationOfType(Table.class).name().startsWith(id + "_")) {
                throw new AssertionError(entity.getName() + ": the table's name starts with " + id + "_");
            }
        }
    }
}
