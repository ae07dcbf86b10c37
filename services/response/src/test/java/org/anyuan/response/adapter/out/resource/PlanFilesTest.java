package org.anyuan.response.adapter.out.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.application.plan.PlanDocument;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.plan.ChoosePlan;
import org.anyuan.response.domain.plan.Norms;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.PlanCheck;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.Point.What;
import org.junit.jupiter.api.Test;

/** What comes with the service goes by the same check as a region's own plans. */
class PlanFilesTest {
  private final PlanFiles plans = new PlanFiles();

  @Test
  void shouldComeWithPlansThatCanBeKept() {
    assertThat(plans.all())
        .hasSize(4)
        .allSatisfy(plan -> assertThat(PlanCheck.faults(plan, Norms.OF_2016_80)).isEmpty());
  }

  @Test
  void shouldHaveAPlanForEveryIncident() {
    for (var kind : EnumSet.allOf(AlarmKind.class)) {
      for (var severity : Severity.values()) {
        var chosen = ChoosePlan.of(plans.all(), new RegionPath("/1/2/"), Set.of(kind), severity);
        assertThat(chosen).as("%s %s", kind, severity).isPresent();
      }
    }
  }

  /** What the policy asks for by name. */
  @Test
  void shouldGuardThePublicInEveryPlan() {
    assertThat(plans.all())
        .allSatisfy(
            plan -> {
              assertThat(plan.pairings())
                  .anyMatch(
                      one ->
                          one instanceof Pairing.Before before
                              && before.first().equals(new Point.FactsConfirmed())
                              && before.then().equals(new Point.Published(What.ANYTHING)))
                  .anyMatch(
                      one ->
                          one instanceof Pairing.Before before
                              && before.then().equals(new Point.PlaceNamed()))
                  .anyMatch(Pairing.CorrectionWithin.class::isInstance)
                  .anyMatch(Pairing.Within.class::isInstance);
              assertThat(plan.pairing("families-first")).isPresent();
            });
  }

  @Test
  void shouldBeTheSameAfterItWasWrittenAndReadAgain() {
    assertThat(plans.all())
        .allSatisfy(
            plan ->
                assertThat(
                        PlanDocument.of(plan)
                            .plan(plan.id(), plan.path(), plan.version(), plan.retired()))
                    .isEqualTo(plan));
  }
}
