package org.anyuan.response.adapter.out.postgres;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.DESK;
import static org.anyuan.response.domain.Case.FAMILIES;
import static org.anyuan.response.domain.Case.FAMILIES_TOLD;
import static org.anyuan.response.domain.Case.GUARDED;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.INFORMATION;
import static org.anyuan.response.domain.Case.ORDER;
import static org.anyuan.response.domain.Case.SCENE_SECURED;
import static org.anyuan.response.domain.Case.SUPERIOR;
import static org.anyuan.response.domain.Case.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.anyuan.common.json.StoredJson;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.anyuan.response.application.Responses;
import org.anyuan.response.domain.About;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ReportId;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.response.Evolve;
import org.anyuan.response.domain.response.Post;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.response.Stamp;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementCommand;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;

/** What is stored is read back as it was, and every change has its event. */
class StoredTest {
  private static final StoredJson JSON = BodyJson.create();

  private final Case of = Case.open();
  private Statement statement;

  /** One of everything that can happen. */
  private void everything() {
    var report = new ReportId(UUID.randomUUID());
    var waiver = new OverrideId(UUID.randomUUID());
    var refused = new OverrideId(UUID.randomUUID());
    var wrong = new FactId(UUID.randomUUID());
    var fact = of.confirmedFact("one hurt");
    of.done(DESK, new ResponseCommand.RecordFact(wrong, "hearsay"))
        .done(HANDLING, new ResponseCommand.RetractFact(wrong, "not so"))
        .done(DESK, new ResponseCommand.ReportUp(report, "at once"))
        .done(SUPERIOR, new ResponseCommand.GiveReceipt(report))
        .done(By.SERVICE, new ResponseCommand.Learn(closed()))
        .done(ORDER, new ResponseCommand.StartStep(CORDON))
        .completes(ORDER, CORDON)
        .done(ORDER, new ResponseCommand.ReopenStep(CORDON, "broken through"))
        .completes(FAMILIES, FAMILIES_TOLD)
        .done(HANDLING, new ResponseCommand.ExcuseStep(SCENE_SECURED, "no scene"))
        .done(ORDER, ask(waiver, "guarded-in-time"))
        .done(COMMANDER, new ResponseCommand.ApproveOverride(waiver))
        .done(ORDER, ask(refused, "correct-in-time"))
        .done(COMMANDER, new ResponseCommand.RefuseOverride(refused, "no"))
        .done(
            COMMANDER,
            new ResponseCommand.FillPost(
                Duty.DUTY_DESK, new Post(Optional.of("wang"), List.of("he"))));
    var draft = of.drafted(StatementKind.STATEMENT, false, fact);
    var decided =
        of.done(
            HANDLING,
            draft,
            new StatementCommand.DecideFinding(
                new Finding(Finding.Kind.OTHER, Finding.Part.TITLE_ZH, "通报"), true, "a word"));
    var signed = of.signed(decided);
    statement = of.done(INFORMATION, signed, Case.publish(signed));
    of.after(60)
        .done(DESK, new ResponseCommand.ChangeFact(fact.fact(), "two hurt", "recounted"))
        .after(30)
        .done(By.SERVICE, new ResponseCommand.RaiseAlarms());
    var correction =
        of.done(WRITER, statement, new StatementCommand.Correct(Case.content("更正", false)));
    statement =
        of.done(
            HANDLING,
            correction,
            new StatementCommand.Withdraw(new PublicationId(UUID.randomUUID()), "wrong"));
    of.done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_INFORMATION, "over"))
        .done(INFORMATION, new ResponseCommand.ReopenTrack(Track.PUBLIC_INFORMATION, "not over"))
        .done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_INFORMATION, "over"))
        .done(COMMANDER, new ResponseCommand.ExcuseTrack(Track.PUBLIC_ORDER, "over"))
        .done(HANDLING, new ResponseCommand.CloseTrack(Track.LAWFUL_HANDLING, "done"))
        .done(COMMANDER, new ResponseCommand.StandDown("over"))
        .done(COMMANDER, new ResponseCommand.Resume("not over"))
        .done(COMMANDER, new ResponseCommand.StandDown("over"))
        .done(COMMANDER, new ResponseCommand.Close("over"))
        .done(COMMANDER, new ResponseCommand.Reopen("again"));
    assertThat(of.response.task(GUARDED)).isPresent();
  }

  private static ResponseCommand ask(OverrideId id, String pairing) {
    return new ResponseCommand.AskOverride(id, pairing, Optional.empty(), "it cannot wait");
  }

  private static About closed() {
    var about = Case.about();
    return new About(
        about.incident(),
        about.school(),
        about.schoolName(),
        about.path(),
        about.county(),
        about.kinds(),
        about.severity(),
        Mode.ACTUAL,
        false);
  }

  @Test
  void shouldReadBackAResponseAndAStatementAsTheyWere() {
    everything();
    assertThat(JSON.read(JSON.text(of.response), Response.class)).isEqualTo(of.response);
    assertThat(JSON.read(JSON.text(statement), Statement.class)).isEqualTo(statement);
  }

  @Test
  void shouldHaveMadeEveryChangeThatThereIsAndAnEventOfEach() {
    everything();
    var made = of.record.stream().map(Object::getClass).collect(Collectors.toSet());
    // How a case begins is no change of it.
    var all =
        Arrays.stream(ResponseChange.class.getPermittedSubclasses())
            .filter(type -> type != ResponseChange.Opened.class);
    assertThat(made).containsExactlyInAnyOrderElementsOf(all.collect(Collectors.toSet()));
    var stamp = new Stamp(COMMANDER, of.now);
    for (var change : of.record) {
      var step =
          new Responses.Step(of.response, List.of(change), stamp, Optional.of(publication()));
      assertThat(ResponseMessages.of(step, 7))
          .singleElement()
          .satisfies(
              event -> {
                assertThat(event.getEventCase())
                    .as(change.toString())
                    .isNotEqualTo(ResponseEvent.EventCase.EVENT_NOT_SET);
                assertThat(event.getVersion()).isEqualTo(7);
              });
    }
  }

  /** What people wrote is in the record and in no event, unless the public reads it anyway. */
  @Test
  void shouldCarryNoWordsOfPeopleInAnEvent() {
    everything();
    var stamp = new Stamp(COMMANDER, of.now);
    for (var change : of.record) {
      if (!(change instanceof ResponseChange.Released)
          && !(change instanceof ResponseChange.ReleaseWithdrawn)) {
        var event =
            ResponseMessages.of(Responses.Step.of(of.response, List.of(change), stamp), 1)
                .getFirst()
                .toString();
        assertThat(event)
            .doesNotContain(
                "hurt",
                "hearsay",
                "recounted",
                "at once",
                "broken",
                "no scene",
                "cannot wait",
                "not over",
                "again",
                "桃园小学",
                "wang");
      }
    }
  }

  private Publication publication() {
    return new Publication(
        new PublicationId(UUID.randomUUID()),
        of.response.id(),
        statement.id(),
        1,
        Publication.Type.ALERT,
        StatementKind.STATEMENT,
        of.response.about(),
        new Words("武昌区", "Wuchang"),
        statement.content(),
        of.now,
        List.of(),
        Optional.empty());
  }

  /** The snapshot is what its changes come to: nothing else made it. */
  @Test
  void shouldBeWhatItsChangesComeTo() {
    var before = of.response;
    everything();
    var after = before;
    // Every change at its own time is in the record; the last one's does for the shape.
    for (var change : of.record) {
      after = Evolve.on(after, change, new Stamp(COMMANDER, of.now));
    }
    assertThat(after.version()).isEqualTo(of.response.version());
    assertThat(after.state().name()).isEqualTo(of.response.state().name());
    assertThat(after.tasks().stream().map(task -> task.state().name()))
        .containsExactlyElementsOf(
            of.response.tasks().stream().map(task -> task.state().name()).toList());
  }
}
