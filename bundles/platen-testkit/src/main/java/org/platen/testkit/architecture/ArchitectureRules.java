package org.platen.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may import what. Each bundle asks in one test: {@code ArchitectureRules.check("org.platen.core")}; a plugin asks
 * {@link #checkPlugin}.
 */
public final class ArchitectureRules {
    private static final Set<String> JDK_PACKAGES = ModuleFinder.ofSystem().findAll().stream()
            .flatMap(module -> module.descriptor().packages().stream())
            .collect(Collectors.toUnmodifiableSet());
    private static final DescribedPredicate<JavaClass> JDK =
            describe("the JDK", type -> JDK_PACKAGES.contains(type.getPackageName()));
    /** Annotations leave no trace at run time. */
    private static final DescribedPredicate<JavaClass> ANNOTATIONS = resideInAnyPackage(
            "org.jspecify.annotations..", "org.osgi.annotation..", "org.osgi.service.*.annotations..");

    private static final DescribedPredicate<JavaClass> PLAIN = JDK.or(ANNOTATIONS);
    private static final DescribedPredicate<JavaClass> CONTRACTS =
            resideInAnyPackage("org.platen.api..", "org.platen.spi..");
    private static final DescribedPredicate<JavaClass> LOGGING = resideInAnyPackage("org.slf4j..");

    /** Rules that hold in every bundle; a rule about other bundles than the one asked holds by itself. */
    public static final List<ArchRule> EVERYWHERE = List.of(
            only(
                    "org.platen.api..",
                    resideInAnyPackage("org.platen.api..").or(PLAIN),
                    "the API stands on the JDK alone"),
            only("org.platen.spi..", CONTRACTS.or(PLAIN), "the SPI stands on the API alone"),
            coreIsPlainJava(),
            never(
                    "javax.persistence.. javax.sql.. java.sql.. org.apache.openjpa..",
                    "org.platen.persistence.. org.platen.database.. org.platen.testkit.database..",
                    "only the persistence bundle talks to the database"),
            never("javax.ws.rs.. org.apache.cxf..", "org.platen.rest.. ..rest..", "only the REST door speaks JAX-RS"),
            never(
                    "org.apache.camel..",
                    "org.platen.integration.. org.platen.camel..",
                    "only the integration bundle runs routes"),
            never("org.platen.core.port..", "org.platen.core.. org.platen.persistence..", "ports are for persistence"),
            persistenceSeesPortsOnly(),
            never(
                    "org.platen.decoration.. org.platen.storefront.. org.platen.adapter.. org.platen.carrier..",
                    "org.platen.decoration.. org.platen.storefront.. org.platen.adapter.. org.platen.carrier..",
                    "nobody imports a plugin"));

    private ArchitectureRules() {}

    /** Asks every rule about the main classes of a package and those below it. */
    public static void check(String rootPackage) {
        check(mainClasses(rootPackage));
    }

    /**
     * Asks every rule about a plugin, and that it imports nothing but itself, the contracts, the JDK, logging and what it
     * brings along.
     *
     * @param rootPackage such as {@code org.platen.decoration.dtg}
     * @param broughtAlong packages of libraries nested in the plugin, such as {@code com.example.json..}
     */
    public static void checkPlugin(String rootPackage, String... broughtAlong) {
        checkPlugin(mainClasses(rootPackage), rootPackage, broughtAlong);
    }

    static void check(JavaClasses classes) {
        EVERYWHERE.forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    static void checkPlugin(JavaClasses classes, String rootPackage, String... broughtAlong) {
        check(classes);
        DescribedPredicate<JavaClass> allowed = resideInAnyPackage(rootPackage + "..")
                .or(CONTRACTS)
                .or(PLAIN)
                .or(LOGGING)
                .or(resideInAnyPackage(broughtAlong));
        only(rootPackage + "..", allowed, "a plugin knows the contracts alone").check(classes);
    }

    private static JavaClasses mainClasses(String rootPackage) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no classes in " + rootPackage + ": a rule about nothing always holds");
        }
        return classes;
    }

    private static ArchRule coreIsPlainJava() {
        DescribedPredicate<JavaClass> domain =
                CONTRACTS.or(PLAIN).or(LOGGING).or(resideInAnyPackage("org.platen.core.."));
        DescribedPredicate<JavaClass> wiring = domain.or(resideInAnyPackage("org.osgi.."));
        return classes()
                .that()
                .resideInAPackage("org.platen.core..")
                .should(new OnlyDependOn(type -> type.getPackageName().contains(".internal") ? wiring : domain))
                .because("the domain is plain Java that may write to the log; only its internal components meet OSGi");
    }

    private static ArchRule persistenceSeesPortsOnly() {
        return noClasses()
                .that()
                .resideOutsideOfPackages("org.platen.core..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.platen.core..")
                        .and(DescribedPredicate.not(resideInAnyPackage("org.platen.core.port.."))))
                .because("the core shows its ports and nothing else");
    }

    private static ArchRule only(String who, DescribedPredicate<JavaClass> allowed, String why) {
        return classes()
                .that()
                .resideInAPackage(who)
                .should(new OnlyDependOn(type -> allowed))
                .because(why);
    }

    private static ArchRule never(String what, String exceptIn, String why) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(exceptIn.split(" "))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(what.split(" "))
                .because(why);
    }
}
