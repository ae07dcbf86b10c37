package org.anyuan.response.domain.response;

import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.INFORMATION;
import static org.anyuan.response.domain.Case.PRESS_RECEIVED;
import static org.anyuan.response.domain.Case.SCENE_SECURED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Supplier;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.response.ResponseCommand.OfStep;
import org.junit.jupiter.api.Test;

/** A step that waits for another track, from waiting to done or excused. */
class StepTableTest {
  private static final List<OfStep> COMMANDS =
      List.of(
          new ResponseCommand.StartStep(PRESS_RECEIVED),
          new ResponseCommand.CompleteStep(PRESS_RECEIVED, Evidence.Given.NOTHING),
          new ResponseCommand.ExcuseStep(PRESS_RECEIVED, "no press came"),
          new ResponseCommand.ReopenStep(PRESS_RECEIVED, "more came"));

  private static Case ready() {
    return Case.open().completes(HANDLING, SCENE_SECURED);
  }

  private static Case started() {
    return ready().done(INFORMATION, COMMANDS.getFirst());
  }

  /** What it waited for does not hold any more. */
  private static Case startedTooSoon() {
    return started()
        .done(HANDLING, new ResponseCommand.ReopenStep(SCENE_SECURED, "somebody came back"));
  }

  private static Case done() {
    return ready().done(INFORMATION, COMMANDS.get(1));
  }

  private static Case excused() {
    return ready().done(INFORMATION, COMMANDS.get(2));
  }

  @Test
  void shouldGoByTheTable() {
    List<Supplier<Case>> states =
        List.of(
            Case::open,
            StepTableTest::ready,
            StepTableTest::started,
            StepTableTest::startedTooSoon,
            StepTableTest::done,
            StepTableTest::excused);
    assertThat(states.stream().map(state -> state(state.get(), PRESS_RECEIVED)))
        .containsExactly("PENDING", "READY", "STARTED", "STARTED", "DONE", "EXCUSED");
    new Table<Supplier<Case>, OfStep>(
            """
            StartStep    | CONFLICT | ok   | same | same     | CONFLICT | CONFLICT
            CompleteStep | CONFLICT | ok   | ok   | CONFLICT | same     | CONFLICT
            ExcuseStep   | ok       | ok   | ok   | ok       | CONFLICT | same
            ReopenStep   | same     | same | same | same     | ok       | ok""")
        .check(
            states,
            COMMANDS,
            OfStep.class,
            (state, command) -> Table.word(state.get().does(INFORMATION, command)));
  }

  private static String state(Case one, StepKey step) {
    return one.response.task(step).orElseThrow().state().name().name();
  }

  @Test
  void shouldSayWhatAStepWaitsFor() {
    var refused = Case.open().does(INFORMATION, COMMANDS.get(1));
    assertThat(refused)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            r -> {
              assertThat(r.field()).isEqualTo("pairings");
              assertThat(r.message()).contains("secured-before-press").contains("scene-secured");
            });
  }

  @Test
  void shouldGoOnWaitingForAStepThatIsExcused() {
    var one = Case.open().done(HANDLING, new ResponseCommand.ExcuseStep(SCENE_SECURED, "no scene"));
    assertThat(state(one, PRESS_RECEIVED)).isEqualTo("PENDING");
    assertThat(Table.word(one.does(INFORMATION, COMMANDS.get(1)))).isEqualTo("CONFLICT");
  }

  @Test
  void shouldTakeNoStepAsDoneWithoutItsEvidence() {
    var nothing =
        new ResponseCommand.CompleteStep(Case.FAMILIES_TOLD, Evidence.Given.of("all", null, null));
    assertThat(Case.open().does(Case.FAMILIES, nothing))
        .isEqualTo(
            Outcome.refused(Outcome.Reason.INVALID, "count", "the step asks for it as evidence"));
    Case.open().completes(Case.FAMILIES, Case.FAMILIES_TOLD);
  }

  @Test
  void shouldLetAStepBeDoneByItsOwnerItsLeadAndTheCommanderAlone() {
    var told =
        new ResponseCommand.CompleteStep(Case.FAMILIES_TOLD, Evidence.Given.of(null, null, 2L));
    for (var by : List.of(Case.FAMILIES, Case.HANDLING, Case.DEPUTY, Case.COMMANDER)) {
      assertThat(Table.word(Case.open().does(by, told))).as(by.name()).isEqualTo("ok");
    }
    for (By by : List.of(Case.INFORMATION, Case.WRITER, Case.ORDER, Case.DESK, Case.SUPERIOR)) {
      assertThat(Table.word(Case.open().does(by, told))).as(by.name()).isEqualTo("FORBIDDEN");
    }
  }
}
