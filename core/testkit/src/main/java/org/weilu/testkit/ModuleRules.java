package org.weilu.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Who may know whom: libraries at home, core without plugins, plugins by their api, nobody in circles. */
final class ModuleRules {
    private static final Map<String, String[]> HOMES = Map.ofEntries(
            Map.entry("kernel", new String[] {"org.pf4j.."}),
            Map.entry("store", new String[] {
                "org.eclipse.persistence..", "org.flywaydb..", "com.zaxxer..", "org.apache.derby..", "org.postgresql.."
            }),
            Map.entry("search", new String[] {"org.apache.lucene.."}),
            Map.entry("schedule", new String[] {"org.quartz..", "jakarta.mail..", "org.eclipse.angus.."}),
            Map.entry("app", new String[] {"org.eclipse.jetty..", "picocli.."}),
            Map.entry("web", new String[] {"org.glassfish.jersey..", "io.swagger.v3.core..", "io.swagger.v3.jaxrs2.."}),
            Map.entry("media", new String[] {"net.coobird..", "com.drew..", "com.twelvemonkeys.."}),
            Map.entry("documents", new String[] {
                "org.commonmark..",
                "org.owasp.html..",
                "com.google.zxing..",
                "com.openhtmltopdf..",
                "org.apache.pdfbox..",
                "org.apache.fontbox..",
                "org.apache.commons.csv..",
                "net.fortuna.ical4j..",
                "org.snakeyaml..",
                "com.rometools..",
                "org.jdom2.."
            }),
            Map.entry("community", new String[] {"com.password4j..", "com.nulabinc..", "com.tyme.."}));

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

    private ModuleRules() {}

    static List<ArchRule> any() {
        Stream<ArchRule> homes = HOMES.entrySet().stream().map(home -> atHome(home.getKey(), home.getValue()));
        return Stream.concat(
                        homes,
                        Stream.of(
                                onlyMediaReadsPictures(),
                                slices().matching("org.weilu.(*)..").should().beFreeOfCycles(),
                                slices().matching("org.weilu.(*).(*)..")
                                        .should()
                                        .beFreeOfCycles()))
                .toList();
    }

    private static ArchRule atHome(String home, String[] libraries) {
        return noClasses()
                .that()
                // the kit starts databases and application servers for tests
                .resideOutsideOfPackages("org.weilu." + home + "..", "org.weilu.testkit..")
                .and(DescribedPredicate.not(wovenFor(home)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because("these libraries have their one home in " + home);
    }

    /** The build weaves EclipseLink into entities; no source of theirs knows of it. */
    private static DescribedPredicate<JavaClass> wovenFor(String home) {
        return DescribedPredicate.describe("woven", one -> home.equals("store") && one.isAnnotatedWith(Entity.class));
    }

    // Writing a QR code is harmless; reading what somebody uploaded is not.
    private static ArchRule onlyMediaReadsPictures() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.weilu.media..")
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "a picture is read",
                        call -> call.getTargetOwner().getName().equals("javax.imageio.ImageIO")
                                && call.getName().matches("read|getImageReader.*|createImageInputStream")));
    }

    static List<ArchRule> core() {
        return List.of(
                classes()
                        .that()
                        .resideInAPackage("org.weilu.spi..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage("org.weilu.spi..", "java..", "jakarta.persistence..", "org.jspecify.."),
                noClasses()
                        .that()
                        .resideInAnyPackage(CORE)
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage("org.weilu..").and(DescribedPredicate.not(resideInAnyPackage(CORE))))
                        .because("core knows no plugin"));
    }

    static List<ArchRule> plugin(String id) {
        String own = "org.weilu." + id + "..";
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.weilu..")
                                .and(DescribedPredicate.not(
                                        resideInAnyPackage(own, "org.weilu.spi..", "org.weilu.ui..")))
                                .and(DescribedPredicate.not(nameMatching("org\\.weilu\\.[a-z0-9]+\\.api\\..*"))))
                        .because("a plugin reaches spi, ui and the api of other plugins"),
                noClasses()
                        .that()
                        .resideInAPackage(own)
                        .and()
                        .haveNameNotMatching(".*(Page|Panel|Filler|Form|Field|Fields|Resource|Plugin|Feature)(\\$.*)?")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("org.apache.wicket..", "jakarta.ws.rs..")
                        .because("the domain of a plugin knows neither pages nor the API"));
    }
}
