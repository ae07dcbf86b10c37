package org.anyuan.response.domain.response;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.DESK;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.INFORMATION;
import static org.anyuan.response.domain.Case.ORDER;
import static org.anyuan.response.domain.Case.SUPERIOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Evidence;
import org.junit.jupiter.api.Test;

/** Every command in every state of a response, given by whoever may give it. */
class ResponseTableTest {
  private static final FactId FACT = new FactId(UUID.randomUUID());
  private static final OverrideId ASKED = new OverrideId(UUID.randomUUID());
  private static final ReportId REPORT = new ReportId(UUID.randomUUID());

  private static final Map<ResponseCommand, By> COMMANDS = commands();

  private static Map<ResponseCommand, By> commands() {
    var all = new LinkedHashMap<ResponseCommand, By>();
    all.put(new ResponseCommand.StartStep(CORDON), ORDER);
    all.put(new ResponseCommand.CompleteStep(CORDON, Evidence.Given.NOTHING), ORDER);
    all.put(new ResponseCommand.ExcuseStep(CORDON, "not needed"), ORDER);
    all.put(new ResponseCommand.ReopenStep(Case.SCENE_SECURED, "not any more"), HANDLING);
    all.put(new ResponseCommand.RecordFact(new FactId(UUID.randomUUID()), "two hurt"), DESK);
    all.put(new ResponseCommand.ConfirmFact(FACT, 1), HANDLING);
    all.put(new ResponseCommand.ChangeFact(FACT, "three hurt", "recounted"), DESK);
    all.put(new ResponseCommand.RetractFact(FACT, "hearsay"), HANDLING);
    all.put(
        new ResponseCommand.AskOverride(
            new OverrideId(UUID.randomUUID()), "guarded-in-time", Optional.empty(), "no people"),
        ORDER);
    all.put(new ResponseCommand.ApproveOverride(ASKED), COMMANDER);
    all.put(new ResponseCommand.RefuseOverride(ASKED, "no"), COMMANDER);
    all.put(new ResponseCommand.CloseTrack(Track.LAWFUL_HANDLING, "done"), HANDLING);
    all.put(new ResponseCommand.ExcuseTrack(Track.PUBLIC_ORDER, "indoors"), COMMANDER);
    all.put(new ResponseCommand.ReopenTrack(Track.PUBLIC_INFORMATION, "more"), INFORMATION);
    all.put(
        new ResponseCommand.FillPost(
            Duty.PUBLIC_ORDER_LEAD, new Post(Optional.of("he"), List.of())),
        COMMANDER);
    all.put(new ResponseCommand.ReportUp(new ReportId(UUID.randomUUID()), "a report"), DESK);
    all.put(new ResponseCommand.GiveReceipt(REPORT), SUPERIOR);
    all.put(new ResponseCommand.StandDown("over"), COMMANDER);
    all.put(new ResponseCommand.Resume("not over"), COMMANDER);
    all.put(new ResponseCommand.Close("over"), COMMANDER);
    all.put(new ResponseCommand.Reopen("again"), COMMANDER);
    all.put(new ResponseCommand.Learn(graver()), By.SERVICE);
    all.put(new ResponseCommand.GiveUp("merged"), By.SERVICE);
    all.put(new ResponseCommand.RaiseAlarms(), By.SERVICE);
    return all;
  }

  private static About graver() {
    var about = Case.about();
    return new About(
        about.incident(),
        about.school(),
        about.schoolName(),
        about.path(),
        about.county(),
        about.kinds(),
        Severity.CRITICAL,
        about.mode(),
        true);
  }

  /** A fact, a report and a request wait; lawful handling is done, information excused. */
  private static Case open() {
    return Case.open()
        .done(DESK, new ResponseCommand.RecordFact(FACT, "one hurt"))
        .done(DESK, new ResponseCommand.ReportUp(REPORT, "at once"))
        .done(
            ORDER,
            new ResponseCommand.AskOverride(
                ASKED, "correct-in-time", Optional.empty(), "the press is gone"))
        .completes(Case.FAMILIES, Case.FAMILIES_TOLD)
        .completes(HANDLING, Case.SCENE_SECURED)
        .done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_INFORMATION, "nobody asks"))
        .after(30);
  }

  private static Case standingDown() {
    return open().done(COMMANDER, new ResponseCommand.StandDown("over"));
  }

  private static Case closed() {
    return standingDown()
        .done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_ORDER, "over"))
        .done(COMMANDER, new ResponseCommand.CloseTrack(Track.LAWFUL_HANDLING, "done"))
        .done(COMMANDER, new ResponseCommand.Close("over"));
  }

  @Test
  void shouldGoByTheTable() {
    new Table<Supplier<Case>, ResponseCommand>(
            """
            StartStep       | ok       | ok       | CONFLICT
            CompleteStep    | ok       | ok       | CONFLICT
            ExcuseStep      | ok       | ok       | CONFLICT
            ReopenStep      | ok       | ok       | CONFLICT
            RecordFact      | ok       | ok       | ok
            ConfirmFact     | ok       | ok       | ok
            ChangeFact      | ok       | ok       | ok
            RetractFact     | ok       | ok       | ok
            AskOverride     | ok       | ok       | CONFLICT
            ApproveOverride | ok       | ok       | CONFLICT
            RefuseOverride  | ok       | ok       | CONFLICT
            CloseTrack      | ok       | ok       | CONFLICT
            ExcuseTrack     | ok       | ok       | CONFLICT
            ReopenTrack     | ok       | ok       | CONFLICT
            FillPost        | ok       | ok       | CONFLICT
            ReportUp        | ok       | ok       | ok
            GiveReceipt     | ok       | ok       | ok
            StandDown       | ok       | same     | CONFLICT
            Resume          | same     | ok       | CONFLICT
            Close           | CONFLICT | CONFLICT | same
            Reopen          | same     | same     | ok
            Learn           | ok       | ok       | ok
            GiveUp          | ok       | ok       | same
            RaiseAlarms     | ok       | ok       | same""")
        .check(
            List.of(
                ResponseTableTest::open,
                ResponseTableTest::standingDown,
                ResponseTableTest::closed),
            List.copyOf(COMMANDS.keySet()),
            ResponseCommand.class,
            (state, command) -> Table.word(state.get().does(COMMANDS.get(command), command)));
  }

  /** Nobody has a command by accident: the same table for somebody who only looks on. */
  @Test
  void shouldRefuseEveryCommandOfAnOutsider() {
    for (var command : COMMANDS.keySet()) {
      var outcome = Table.word(open().does(Case.OUTSIDER, command));
      assertThat(outcome).as(command.getClass().getSimpleName()).isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void shouldCloseOnlyOnceAllThreeTracksAreClosedOrExcused() {
    for (var left : Track.values()) {
      var one = Case.open().done(COMMANDER, new ResponseCommand.StandDown("over"));
      Arrays.stream(Track.values())
          .filter(track -> track != left)
          .forEach(t -> one.done(COMMANDER, new ResponseCommand.ExcuseTrack(t, "no need")));
      var refused = one.does(COMMANDER, new ResponseCommand.Close("over"));
      assertThat(refused.toString()).contains(left.name());
      one.done(COMMANDER, new ResponseCommand.ExcuseTrack(left, "no need"));
      one.done(COMMANDER, new ResponseCommand.Close("over"));
    }
  }
}
