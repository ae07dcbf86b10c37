package org.anyuan.response.domain.statement;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.DEPUTY;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.INFORMATION;
import static org.anyuan.response.domain.Case.ORDER;
import static org.anyuan.response.domain.Case.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.statement.Finding.Kind;
import org.anyuan.response.domain.statement.Finding.Part;
import org.junit.jupiter.api.Test;

/** Every command in every state of a statement, with and without something public of it. */
class StatementTableTest {
  private static final Finding FINDING = new Finding(Kind.PERSON, Part.BODY_ZH, "王某");

  private record At(Case of, Statement statement) {}

  private static At draft() {
    var of = Case.open();
    var fact = of.confirmedFact("one hurt");
    of.readyToPublish();
    return new At(of, of.drafted(StatementKind.STATEMENT, false, fact));
  }

  private static At reviewed() {
    var at = draft();
    return then(at, INFORMATION, new StatementCommand.Review(at.statement().version()));
  }

  private static At signed() {
    var at = reviewed();
    return then(at, HANDLING, new StatementCommand.Sign(at.statement().version()));
  }

  private static At published() {
    var at = signed();
    return then(at, INFORMATION, Case.publish(at.statement()));
  }

  private static At correction() {
    var at = published();
    return then(at, WRITER, new StatementCommand.Correct(text(at, "更正")));
  }

  private static At correctionReviewed() {
    var at = correction();
    return then(at, INFORMATION, new StatementCommand.Review(at.statement().version()));
  }

  private static At correctionSigned() {
    var at = correctionReviewed();
    return then(at, HANDLING, new StatementCommand.Sign(at.statement().version()));
  }

  private static At withdrawn() {
    return then(published(), HANDLING, withdraw());
  }

  private static At discarded() {
    return then(draft(), WRITER, new StatementCommand.Discard("not needed"));
  }

  private static At then(At at, By by, StatementCommand command) {
    return new At(at.of(), at.of().done(by, at.statement(), command));
  }

  private static Content text(At at, String title) {
    return Case.content(title, false, at.statement().content().facts().toArray(FactRef[]::new));
  }

  private static StatementCommand withdraw() {
    return new StatementCommand.Withdraw(new PublicationId(UUID.randomUUID()), "wrong");
  }

  private static final List<At> STATES =
      List.of(
          draft(),
          reviewed(),
          signed(),
          published(),
          correction(),
          correctionReviewed(),
          correctionSigned(),
          withdrawn(),
          discarded());

  /** A command is of the statement that it is asked of. */
  private record Asked(By by, Function<At, StatementCommand> command) {
    Outcome<Decided> of(At at) {
      return DecideStatement.on(
          at.statement(), at.of().response, command.apply(at), by, at.of().now);
    }
  }

  private static final List<Asked> COMMANDS =
      List.of(
          new Asked(
              WRITER, at -> new StatementCommand.Edit(at.statement().version(), text(at, "新的标题"))),
          new Asked(INFORMATION, at -> new StatementCommand.Review(at.statement().version())),
          new Asked(HANDLING, at -> new StatementCommand.Sign(at.statement().version())),
          new Asked(
              HANDLING, _ -> new StatementCommand.DecideFinding(FINDING, true, "a public name")),
          new Asked(INFORMATION, at -> Case.publish(at.statement())),
          new Asked(WRITER, at -> new StatementCommand.Correct(text(at, "再次更正"))),
          new Asked(HANDLING, _ -> withdraw()),
          new Asked(WRITER, _ -> new StatementCommand.Discard("not needed")));

  @Test
  void shouldGoByTheTable() {
    var commands = COMMANDS.stream().map(asked -> asked.command().apply(draft())).toList();
    new Table<At, StatementCommand>(
            """
            Edit          | ok       | ok       | ok       | CONFLICT | ok       | ok       | ok       | CONFLICT | CONFLICT
            Review        | ok       | same     | CONFLICT | CONFLICT | ok       | same     | CONFLICT | CONFLICT | CONFLICT
            Sign          | CONFLICT | ok       | same     | CONFLICT | CONFLICT | ok       | same     | CONFLICT | CONFLICT
            DecideFinding | ok       | ok       | ok       | CONFLICT | ok       | ok       | ok       | CONFLICT | CONFLICT
            Publish       | CONFLICT | CONFLICT | ok       | same     | CONFLICT | CONFLICT | ok       | CONFLICT | CONFLICT
            Correct       | CONFLICT | CONFLICT | CONFLICT | ok       | CONFLICT | CONFLICT | CONFLICT | CONFLICT | CONFLICT
            Withdraw      | CONFLICT | CONFLICT | CONFLICT | ok       | ok       | ok       | ok       | same     | CONFLICT
            Discard       | ok       | ok       | ok       | CONFLICT | ok       | ok       | ok       | CONFLICT | same""")
        .check(
            STATES,
            commands,
            StatementCommand.class,
            (at, command) -> Table.word(COMMANDS.get(commands.indexOf(command)).of(at)));
  }

  @Test
  void shouldTakeBackReviewAndSignatureWithEveryChangeOfTheText() {
    // Given
    var at = signed();
    var before = at.statement().version();
    // When
    var edited = then(at, WRITER, new StatementCommand.Edit(before, text(at, "另一标题")));
    // Then
    assertThat(edited.statement().state()).isInstanceOf(StatementState.Draft.class);
    assertThat(edited.statement().version()).isEqualTo(before + 1);
    for (var stale :
        List.of(
            new StatementCommand.Sign(before),
            new StatementCommand.Publish(before, id(), List.of()))) {
      assertThat(Table.word(edited.of().does(HANDLING, edited.statement(), stale)))
          .isIn("CONFLICT", "FORBIDDEN");
    }
  }

  private static PublicationId id() {
    return new PublicationId(UUID.randomUUID());
  }

  @Test
  void shouldLetTheDeputySignWhereTheLeadIsAwayAndNobodyElse() {
    for (var by : List.of(HANDLING, DEPUTY)) {
      var at = reviewed();
      then(at, by, new StatementCommand.Sign(at.statement().version()));
    }
    for (var by :
        List.of(INFORMATION, WRITER, ORDER, COMMANDER, Case.by("other", "police-officer"))) {
      var at = reviewed();
      var sign = new StatementCommand.Sign(at.statement().version());
      assertThat(Table.word(at.of().does(by, at.statement(), sign)))
          .as(by.name())
          .isEqualTo("FORBIDDEN");
    }
  }

  @Test
  void shouldTellTheSecondOfTwoWhoSignThatItIsSigned() {
    var at = signed();
    var again =
        at.of().does(DEPUTY, at.statement(), new StatementCommand.Sign(at.statement().version()));
    assertThat(again)
        .isEqualTo(
            Outcome.refused(
                Outcome.Reason.CONFLICT, "state", "it was signed by " + HANDLING.name()));
  }

  @Test
  void shouldAskForTwoPeopleAtLeast() {
    var at = draft();
    var own = new StatementCommand.Review(at.statement().version());
    assertThat(Table.word(at.of().does(WRITER, at.statement(), own))).isEqualTo("FORBIDDEN");
  }

  /** One signature, no review, no pairing: whoever waits for more may be hurt. */
  @Test
  void shouldPublishASafetyInstructionWithOneSignatureAndNoPairing() {
    for (var by : List.of(COMMANDER, HANDLING, INFORMATION, ORDER)) {
      // Given: nothing is confirmed, nobody was told, no cordon stands
      var of = Case.open();
      var draft = of.drafted(StatementKind.SAFETY_INSTRUCTION, true);
      // When
      var signed = of.done(by, draft, new StatementCommand.Sign(draft.version()));
      var published = of.done(by, signed, Case.publish(signed));
      // Then
      assertThat(published.live()).isPresent();
    }
    var of = Case.open();
    var draft = of.drafted(StatementKind.SAFETY_INSTRUCTION, true);
    assertThat(Table.word(of.does(INFORMATION, draft, Case.publish(draft)))).isEqualTo("CONFLICT");
  }

  @Test
  void shouldPublishNothingThatMayNameSomebodyBeforeAPersonHasDecided() {
    // Given
    var at = signed();
    var publish = new StatementCommand.Publish(at.statement().version(), id(), List.of(FINDING));
    assertThat(at.of().does(INFORMATION, at.statement(), publish).toString()).contains("findings");
    // When
    var kept = then(at, HANDLING, new StatementCommand.DecideFinding(FINDING, false, "a victim"));
    assertThat(Table.word(at.of().does(INFORMATION, kept.statement(), publish)))
        .isEqualTo("CONFLICT");
    var allowed =
        then(kept, HANDLING, new StatementCommand.DecideFinding(FINDING, true, "the spokesperson"));
    // Then
    assertThat(Table.word(at.of().does(INFORMATION, allowed.statement(), publish))).isEqualTo("ok");
  }

  @Test
  void shouldRefuseATextThatNamesTheSchoolWithoutSayingSo() {
    var of = Case.open();
    var outcome =
        DecideStatement.draft(
            new StatementId(UUID.randomUUID()),
            of.response,
            StatementKind.STATEMENT,
            Case.content("桃园小学发生警情", false),
            WRITER,
            of.now);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo("namesPlace"));
  }

  @Test
  void shouldRefuseATextThatRestsOnWhatChangedSince() {
    var at = signed();
    var fact = at.statement().content().facts().getFirst().fact();
    at.of().done(HANDLING, new ResponseCommand.ChangeFact(fact, "two hurt", "recounted"));
    assertThat(at.of().does(INFORMATION, at.statement(), Case.publish(at.statement())))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo("facts"));
  }

  @Test
  void shouldKeepWhatThePublicSeesWhileACorrectionIsWritten() {
    var at = correctionSigned();
    assertThat(at.statement().live().orElseThrow().version()).isEqualTo(1);
    var after = then(at, INFORMATION, Case.publish(at.statement()));
    assertThat(after.statement().live().orElseThrow().version()).isEqualTo(2);
    assertThat(after.statement().published()).hasSize(2);
    var dropped = then(correction(), WRITER, new StatementCommand.Discard("it was right"));
    assertThat(dropped.statement().state()).isInstanceOf(StatementState.Published.class);
    assertThat(dropped.statement().content().zh().title()).isEqualTo("情况通报");
  }
}
