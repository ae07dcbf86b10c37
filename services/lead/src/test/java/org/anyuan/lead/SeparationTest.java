package org.anyuan.lead;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.anyuan.common.architecture.LayerRules;
import org.anyuan.lead.domain.protection.Clearance;
import org.junit.jupiter.api.Test;

/** What must not know what. */
class SeparationTest {
  private static final String ROOT = "org.anyuan.lead";

  @Test
  void shouldKeepReviewsApartFromLeadsAndFromEveryScore() {
    var classes = LayerRules.production(ROOT);
    reviewsKnowNothing(ROOT).check(classes);
    nothingKnowsReviews(ROOT).check(classes);
  }

  @Test
  void shouldCatchAReviewThatKnowsALeadAndAScoreThatCountsReviews() {
    // Given: one of each, put there on purpose
    var violation = ROOT + ".violation";
    var classes = new ClassFileImporter().importPackages(violation);
    // When, then
    assertThatThrownBy(() -> reviewsKnowNothing(violation).check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("LinkedReview");
    assertThatThrownBy(() -> nothingKnowsReviews(violation).check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("ScoreOfReviews");
  }

  /** Whoever could clear himself would need no handling role. */
  @Test
  void shouldLetTheStoreAndTheComparisonAloneClearThemselves() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            ROOT + ".adapter.out.postgres..",
            ROOT + ".domain.duplicate..",
            ROOT + ".domain.protection..")
        .should()
        .callMethod(Clearance.class, "ofTheStore", org.anyuan.lead.domain.LeadId.class)
        .check(LayerRules.production(ROOT));
  }

  private static ArchRule reviewsKnowNothing(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + ".domain.review..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            root + ".domain.lead..",
            root + ".domain.risk..",
            root + ".domain.circular..",
            root + ".domain.mediation..",
            root + ".domain.duplicate..",
            root + ".domain.intake..",
            root + ".domain.protection..")
        .because("a review is linked to no lead");
  }

  private static ArchRule nothingKnowsReviews(String root) {
    return noClasses()
        .that()
        .resideInAnyPackage(
            root + ".domain.lead..",
            root + ".domain.risk..",
            root + ".domain.circular..",
            root + ".domain.mediation..",
            root + ".domain.duplicate..",
            root + ".domain.intake..",
            root + ".domain.protection..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + ".domain.review..")
        .because("no score counts a review");
  }
}
