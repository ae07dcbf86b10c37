package org.anyuan.common.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The layers of every service, for its own test to check:
 *
 * <pre>
 * LayerRules.of("org.anyuan.ledger").forEach(rule -&gt; rule.check(LayerRules.production("org.anyuan.ledger")));
 * </pre>
 */
public final class LayerRules {
  private static final String[] FRAMEWORKS = {
    "jakarta.ws.rs..",
    "jakarta.persistence..",
    "org.hibernate..",
    "org.apache.kafka..",
    "io.vertx..",
    "io.quarkus..",
    "org.eclipse.microprofile.reactive..",
    "io.smallrye.reactive.."
  };

  private LayerRules() {}

  /** The classes of a service without its tests. */
  public static JavaClasses production(String root) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(root);
  }

  public static List<ArchRule> of(String root) {
    return List.of(
        domainIsPure(root),
        applicationKnowsNoTechnology(root),
        adaptersKnowOneAnotherNot(root),
        entitiesStayInside(root),
        servicesAreSeparate(root),
        noDumpingGrounds(root));
  }

  public static ArchRule domainIsPure(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".domain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".application..", root + ".adapter..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "com.fasterxml.jackson..", "io.smallrye..")
        .allowEmptyShould(true)
        .because("decisions are pure functions");
  }

  public static ArchRule applicationKnowsNoTechnology(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".application..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".adapter..")
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .allowEmptyShould(true)
        .because("use cases speak to ports only");
  }

  public static ArchRule adaptersKnowOneAnotherNot(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".adapter.in..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".adapter.out..")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("jakarta.persistence..")
        .allowEmptyShould(true)
        .because("what comes in goes through a use case");
  }

  public static ArchRule entitiesStayInside(String root) {
    return classes()
        .that()
        .areAnnotatedWith("jakarta.persistence.Entity")
        .should()
        .resideInAPackage(root + ".adapter.out.postgres..")
        .andShould()
        .notHaveModifier(JavaModifier.PUBLIC)
        .allowEmptyShould(true)
        .because("entities are never serialised and never leave their adapter");
  }

  public static ArchRule servicesAreSeparate(String root) {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .onlyDependOnClassesThat(
            resideOutsideOfPackage("org.anyuan..")
                .or(resideInAnyPackage(root + "..", "org.anyuan.common..", "org.anyuan.proto..")))
        .because("a service depends on the contracts and on common, never on another service");
  }

  public static ArchRule noDumpingGrounds(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .haveSimpleNameEndingWith("Impl")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameStartingWith("Abstract")
        .because("names say what a class does");
  }
}
