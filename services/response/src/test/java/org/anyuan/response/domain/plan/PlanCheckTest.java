package org.anyuan.response.domain.plan;

import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.FAMILIES_TOLD;
import static org.anyuan.response.domain.Case.GUARDED;
import static org.anyuan.response.domain.Case.minutes;
import static org.anyuan.response.domain.Case.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Point.What;
import org.junit.jupiter.api.Test;

/** What a plan is refused for, each with its field. */
class PlanCheckTest {
  private static final Point TOLD = new Point.StepDone(FAMILIES_TOLD);
  private static final Point STANDS = new Point.StepDone(CORDON);
  private static final Point PUBLISHED = new Point.Published(What.ANYTHING);

  private static List<String> fields(Plan plan) {
    return PlanCheck.faults(plan, Norms.OF_2016_80).stream().map(PlanFault::field).toList();
  }

  private static Plan with(Step... more) {
    var steps = new ArrayList<>(Case.steps());
    steps.addAll(List.of(more));
    return Case.plan(steps, List.of());
  }

  private static Plan with(Pairing... pairings) {
    return Case.plan(Case.steps(), List.of(pairings));
  }

  private static Pairing before(String key, Point first, Point then) {
    return new Pairing.Before(key, words(key), first, then);
  }

  @Test
  void shouldTakeAPlanThatCanBeKept() {
    assertThat(PlanCheck.faults(Case.plan(), Norms.OF_2016_80)).isEmpty();
  }

  @Test
  void shouldRefuseACircleOfPairings() {
    var plan = with(before("a", TOLD, STANDS), before("b", STANDS, TOLD));
    assertThat(PlanCheck.faults(plan, Norms.OF_2016_80))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("pairings");
              assertThat(fault.message()).contains("families-told → cordon-stands");
            });
  }

  @Test
  void shouldRefuseACircleThroughADeadline() {
    // "guarded" comes after the cordon by its deadline, and before it by the pairing.
    assertThat(fields(with(before("a", new Point.StepDone(GUARDED), STANDS))))
        .containsExactly("pairings");
  }

  @Test
  void shouldRefuseACircleThroughWhatIsPublished() {
    assertThat(
            fields(
                with(
                    before("a", new Point.Published(What.STATEMENT), TOLD),
                    before("b", TOLD, PUBLISHED))))
        .containsExactly("pairings");
    assertThat(
            fields(with(before("a", new Point.PlaceNamed(), TOLD), before("b", TOLD, PUBLISHED))))
        .containsExactly("pairings");
  }

  @Test
  void shouldRefuseADeadlineThatWhatItWaitsForCannotMeet() {
    // The families have two hours, the cordon twenty minutes.
    assertThat(PlanCheck.faults(with(before("a", TOLD, STANDS)), Norms.OF_2016_80))
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.field()).isEqualTo("pairings[0]");
              assertThat(fault.message()).contains("PT2H").contains("PT20M");
            });
  }

  @Test
  void shouldRefuseAChainThatIsLongerThanWhatItLeadsTo() {
    // Twenty minutes and six hours are more than the five hours to the first statement.
    assertThat(fields(with(before("a", new Point.StepDone(GUARDED), PUBLISHED))))
        .containsExactly("pairings[0]");
  }

  @Test
  void shouldRefuseAChainOfDeadlinesWithoutEnd() {
    var last = new StepKey("last");
    var step =
        new Step(
            last,
            Track.PUBLIC_ORDER,
            words("last"),
            Duty.PUBLIC_ORDER_LEAD,
            new Due.AfterStep(GUARDED, Duration.ofDays(30)),
            Evidence.NONE);
    assertThat(fields(with(step))).containsExactly("steps[5].due");
  }

  @Test
  void shouldRefuseUnknownAndRepeatedKeys() {
    var nobody = new StepKey("nobody");
    assertThat(
            fields(
                with(
                    before("a", new Point.StepDone(nobody), TOLD),
                    before("a", STANDS, new Point.StepDone(nobody)))))
        .containsExactly("pairings[0].first.step", "pairings[1].key", "pairings[1].then.step");
    var after =
        new Step(
            CORDON,
            Track.PUBLIC_ORDER,
            words("x"),
            Duty.PUBLIC_ORDER_LEAD,
            new Due.AfterStep(nobody, minutes(5)),
            Evidence.NONE);
    assertThat(fields(with(after))).containsExactly("steps[5].key", "steps[5].due.step");
  }

  @Test
  void shouldRefuseMissingDutiesAndOwnersOfAnotherTrack() {
    var step =
        Case.step(new StepKey("x"), Track.PUBLIC_ORDER, Duty.FAMILY_LIAISON, 5, Evidence.NONE);
    assertThat(fields(with(step))).containsExactly("steps[5].owner");
    var without =
        new Plan(
            "p",
            1,
            words("p"),
            Case.plan().path(),
            Set.of(),
            Case.plan().fromSeverity(),
            EnumSet.of(
                Duty.LAWFUL_HANDLING_LEAD, Duty.PUBLIC_INFORMATION_LEAD, Duty.PUBLIC_ORDER_LEAD),
            Case.LIMITS,
            Case.steps(),
            List.of(),
            false);
    // The commander, and the liaison who owns a step.
    assertThat(fields(without)).containsExactly("duties", "steps[0].owner");
  }

  @Test
  void shouldRefuseATrackWithoutAnything() {
    var steps = Case.steps().stream().filter(s -> s.track() != Track.PUBLIC_INFORMATION).toList();
    assertThat(fields(Case.plan(steps, List.of()))).containsExactly("steps");
  }

  @Test
  void shouldRefuseMoreTimeThanTheNormAllows() {
    var slow =
        new Limits(
            Duration.ofHours(6), Duration.ofHours(25), Duration.ZERO, minutes(1), minutes(1));
    var plan =
        new Plan(
            "p",
            1,
            words("p"),
            Case.plan().path(),
            Set.of(),
            Case.plan().fromSeverity(),
            EnumSet.allOf(Duty.class),
            slow,
            Case.steps(),
            List.of(),
            false);
    assertThat(fields(plan))
        .containsExactly("limits.firstStatement", "limits.firstBriefing", "limits.report");
  }

  @Test
  void shouldRefuseThatTheTruthWaits() {
    assertThat(fields(with(before("a", TOLD, new Point.FactsConfirmed()))))
        .containsExactly("pairings[0].then");
  }
}
