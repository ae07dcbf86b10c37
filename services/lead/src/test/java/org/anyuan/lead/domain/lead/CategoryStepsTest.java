package org.anyuan.lead.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.anyuan.lead.domain.Agency;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CategoryStepsTest {
  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldGiveEachCategoryStepsWithAnOwnerAndATime(Category category) {
    var plans = CategorySteps.of(category);
    assertThat(plans).isNotEmpty();
    assertThat(plans.stream().map(StepPlan::key)).doesNotHaveDuplicates();
    assertThat(plans)
        .allMatch(plan -> plan.duty().handles())
        .allMatch(plan -> plan.within().isPositive())
        .allMatch(plan -> plan.within().compareTo(category.settledWithin()) <= 0);
  }

  /** The abuser may be one of the school's own. */
  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldLeaveWhatIsForThePoliceAloneToThePolice(Category category) {
    if (category.isForThePoliceAlone()) {
      assertThat(category.first()).isEqualTo(Agency.POLICE);
      assertThat(category.mayBeMediated()).isFalse();
      assertThat(category.mayExpire()).isFalse();
      assertThat(CategorySteps.of(category))
          .allMatch(plan -> plan.duty() == Agency.POLICE && plan.must())
          .anyMatch(plan -> plan.within().compareTo(Duration.ofMinutes(15)) <= 0);
    }
  }

  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldNotWaitForProofToProtectAChild(Category category) {
    if (category.isSensitive()) {
      assertThat(CategorySteps.of(category))
          .anyMatch(plan -> plan.from() == StepPlan.From.INTAKE && plan.must());
    }
  }
}
