package org.anyuan.response.domain.drift;

import static org.anyuan.response.domain.Case.COMMANDER;
import static org.anyuan.response.domain.Case.CORDON;
import static org.anyuan.response.domain.Case.FAMILIES;
import static org.anyuan.response.domain.Case.FAMILIES_TOLD;
import static org.anyuan.response.domain.Case.GUARDED;
import static org.anyuan.response.domain.Case.HANDLING;
import static org.anyuan.response.domain.Case.INFORMATION;
import static org.anyuan.response.domain.Case.ORDER;
import static org.anyuan.response.domain.Case.PRESS_RECEIVED;
import static org.anyuan.response.domain.Case.SCENE_SECURED;
import static org.anyuan.response.domain.Case.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.FactRef;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Table;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementCommand;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;

/** Each kind of pairing pending, at risk, kept, missed and overridden. */
class PairingDriftTest {
  private static Status status(Case of, String pairing) {
    return Drift.of(of.response, of.now).pairings().stream()
        .filter(one -> one.key().equals(pairing))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static Case overridden(Case of, String pairing, Optional<StatementId> statement) {
    var id = new OverrideId(UUID.randomUUID());
    of.done(ORDER, new ResponseCommand.AskOverride(id, pairing, statement, "it cannot wait"));
    return of.done(COMMANDER, new ResponseCommand.ApproveOverride(id));
  }

  /** Of the step of one track before the step of another. */
  @Test
  void shouldKeepStepBeforeStep() {
    var of = Case.open();
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.PENDING);
    of.after(30).completes(HANDLING, SCENE_SECURED).after(10);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.PENDING);
    of.completes(INFORMATION, PRESS_RECEIVED);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.KEPT);
  }

  @Test
  void shouldMissStepBeforeStepWhereTheFirstIsThereTooLateForTheSecond() {
    var of = Case.open().after(70);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.AT_RISK);
    of.after(25);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.MISSED);
    // Late is not never: it is done all the same, and stays missed.
    of.completes(HANDLING, SCENE_SECURED).completes(INFORMATION, PRESS_RECEIVED);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.MISSED);
  }

  @Test
  void shouldOverrideStepBeforeStepByTwoPeopleAlone() {
    var of = Case.open();
    var id = new OverrideId(UUID.randomUUID());
    var ask =
        new ResponseCommand.AskOverride(
            id, "secured-before-press", Optional.empty(), "the scene is far away");
    var press = new ResponseCommand.CompleteStep(PRESS_RECEIVED, Evidence.Given.NOTHING);
    of.done(INFORMATION, ask);
    assertThat(Table.word(of.does(INFORMATION, new ResponseCommand.ApproveOverride(id))))
        .isEqualTo("FORBIDDEN");
    assertThat(Table.word(of.does(INFORMATION, press))).isEqualTo("CONFLICT");
    of.done(ORDER, new ResponseCommand.ApproveOverride(id)).done(INFORMATION, press);
    assertThat(status(of, "secured-before-press")).isEqualTo(Status.OVERRIDDEN);
  }

  @Test
  void shouldRefuseAStatementBeforeItsPairingsHoldAndSayWhich() {
    // Given: signed, but nobody told the families
    var of = Case.open();
    var statement = of.signed(of.drafted(StatementKind.STATEMENT, false, of.confirmedFact("x")));
    // When
    var refused = of.does(INFORMATION, statement, Case.publish(statement));
    // Then
    assertThat(refused.toString()).contains("families-first").doesNotContain("facts-first");
    // When
    of.completes(FAMILIES, FAMILIES_TOLD);
    of.done(INFORMATION, statement, Case.publish(statement));
    // Then
    assertThat(status(of, "families-first")).isEqualTo(Status.KEPT);
    assertThat(status(of, "facts-first")).isEqualTo(Status.KEPT);
  }

  @Test
  void shouldMissAStatementWhoseFactsAreConfirmedTooLate() {
    var of = Case.open().readyToPublish();
    assertThat(status(of, "facts-first")).isEqualTo(Status.PENDING);
    of.after(300 - 60);
    assertThat(status(of, "facts-first")).isEqualTo(Status.AT_RISK);
    of.after(61);
    assertThat(status(of, "facts-first")).isEqualTo(Status.MISSED);
    publish(of, of.confirmedFact("x"));
    assertThat(status(of, "facts-first")).isEqualTo(Status.MISSED);
    assertThat(status(of, "families-first")).isEqualTo(Status.KEPT);
  }

  @Test
  void shouldOverrideForOneStatementAndNotForTheNext() {
    var of = Case.open();
    var fact = of.confirmedFact("x");
    var one = of.signed(of.drafted(StatementKind.STATEMENT, false, fact));
    var other = of.signed(of.drafted(StatementKind.BRIEFING, false, fact));
    overridden(of, "families-first", Optional.of(one.id()));
    assertThat(Table.word(of.does(INFORMATION, other, Case.publish(other)))).isEqualTo("CONFLICT");
    of.done(INFORMATION, one, Case.publish(one));
    assertThat(status(of, "families-first")).isEqualTo(Status.OVERRIDDEN);
  }

  @Test
  void shouldAskWhichStatementWhereAPairingGuardsThePublic() {
    var ask =
        new ResponseCommand.AskOverride(
            new OverrideId(UUID.randomUUID()), "families-first", Optional.empty(), "no reason");
    assertThat(Table.word(Case.open().does(ORDER, ask))).isEqualTo("INVALID");
  }

  @Test
  void shouldNameThePlaceOnlyOnceTheCordonStands() {
    var of = Case.open().readyToPublish();
    var fact = of.confirmedFact("x");
    var named = of.signed(of.drafted(StatementKind.STATEMENT, true, fact));
    assertThat(of.does(INFORMATION, named, Case.publish(named)).toString())
        .contains("cordon-before-place");
    // Without the place it may go out.
    publish(of, fact);
    assertThat(status(of, "cordon-before-place")).isEqualTo(Status.PENDING);
    of.completes(ORDER, CORDON);
    of.done(ORDER, new ResponseCommand.ReopenStep(CORDON, "it was broken through"));
    assertThat(Table.word(of.does(INFORMATION, named, Case.publish(named)))).isEqualTo("CONFLICT");
    of.completes(ORDER, CORDON);
    of.done(INFORMATION, named, Case.publish(named));
    assertThat(status(of, "cordon-before-place")).isEqualTo(Status.KEPT);
  }

  @Test
  void shouldKeepMissAndOverrideAStepWithinATime() {
    var kept = published();
    assertThat(status(kept, "guarded-in-time")).isEqualTo(Status.PENDING);
    kept.after(25);
    assertThat(status(kept, "guarded-in-time")).isEqualTo(Status.AT_RISK);
    kept.completes(ORDER, CORDON).after(5).completes(ORDER, GUARDED);
    assertThat(status(kept, "guarded-in-time")).isEqualTo(Status.KEPT);

    var missed = published().after(31);
    assertThat(status(missed, "guarded-in-time")).isEqualTo(Status.MISSED);
    missed.completes(ORDER, CORDON).completes(ORDER, GUARDED);
    assertThat(status(missed, "guarded-in-time")).isEqualTo(Status.MISSED);

    var let = overridden(published(), "guarded-in-time", Optional.empty()).after(60);
    assertThat(status(let, "guarded-in-time")).isEqualTo(Status.OVERRIDDEN);
  }

  private static Case published() {
    var of = Case.open().readyToPublish();
    publish(of, of.confirmedFact("x"));
    return of;
  }

  private static Statement publish(Case of, FactRef... facts) {
    var signed = of.signed(of.drafted(StatementKind.STATEMENT, false, facts));
    return of.done(INFORMATION, signed, Case.publish(signed));
  }

  @Test
  void shouldKeepMissAndOverrideACorrectionWithinATime() {
    var kept = changed(19);
    assertThat(status(kept, "correct-in-time")).isEqualTo(Status.AT_RISK);
    var late = changed(21);
    assertThat(status(late, "correct-in-time")).isEqualTo(Status.MISSED);
    var let = overridden(changed(21), "correct-in-time", Optional.empty());
    assertThat(status(let, "correct-in-time")).isEqualTo(Status.OVERRIDDEN);
    assertThat(status(published(), "correct-in-time")).isEqualTo(Status.PENDING);
  }

  /** A fact that the public was told changed so many minutes ago. */
  private static Case changed(long minutes) {
    var of = Case.open().readyToPublish();
    var fact = of.confirmedFact("one hurt");
    publish(of, fact);
    of.done(HANDLING, new ResponseCommand.ChangeFact(fact.fact(), "two hurt", "recounted"));
    return of.after(minutes);
  }

  @Test
  void shouldHaveCorrectedOnceANewVersionOrAWithdrawalIsPublic() {
    for (var withdraw : new boolean[] {true, false}) {
      var of = Case.open().readyToPublish();
      var fact = of.confirmedFact("one hurt");
      var statement = publish(of, fact);
      of.done(HANDLING, new ResponseCommand.ChangeFact(fact.fact(), "two hurt", "recounted"));
      assertThat(of.response.openCorrections()).hasSize(1);
      of.after(10);
      if (withdraw) {
        var id = new PublicationId(UUID.randomUUID());
        of.done(HANDLING, statement, new StatementCommand.Withdraw(id, "wrong"));
      } else {
        correct(of, statement, new FactRef(fact.fact(), 2));
      }
      assertThat(of.response.openCorrections()).isEmpty();
      assertThat(status(of.after(60), "correct-in-time")).isEqualTo(Status.KEPT);
    }
  }

  private static void correct(Case of, Statement statement, FactRef fact) {
    var content = Case.content("更正通报", false, fact);
    var draft = of.done(WRITER, statement, new StatementCommand.Correct(content));
    var reviewed = of.done(INFORMATION, draft, new StatementCommand.Review(draft.version()));
    var signed = of.done(HANDLING, reviewed, new StatementCommand.Sign(draft.version()));
    // The new version of the fact has to be confirmed, too.
    assertThat(Table.word(of.does(INFORMATION, signed, Case.publish(signed))))
        .isEqualTo("CONFLICT");
    By lead = HANDLING;
    of.done(lead, new ResponseCommand.ConfirmFact(fact.fact(), 2));
    of.done(INFORMATION, signed, Case.publish(signed));
  }
}
