package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.lead.Samples.ID;
import static org.anyuan.lead.domain.lead.Samples.NOW;
import static org.anyuan.lead.domain.lead.Samples.VISITS;
import static org.anyuan.lead.domain.lead.Samples.value;
import static org.anyuan.lead.domain.lead.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.lead.LeadEvent.RaiseIncident;
import org.anyuan.lead.domain.lead.LeadEvent.TellPolice;
import org.anyuan.lead.domain.mediation.MediationState;
import org.junit.jupiter.api.Test;

class LeadTest {
  private static final Set<Sign> NOW_AND_ARMED = EnumSet.of(Sign.HAPPENING_NOW, Sign.WEAPON);

  @Test
  void shouldRaiseAnIncidentBeforeAnyDeskHasLooked() {
    // Given, when
    var decided = Samples.decided(ID, Category.VIOLENCE, Source.SCHOOL, NOW_AND_ARMED);
    // Then
    var lead = decided.lead();
    assertThat(lead.state().name()).isEqualTo(LeadState.Name.RECEIVED);
    assertThat(decided.events())
        .contains(new RaiseIncident(Samples.command(lead), Severity.CRITICAL));
  }

  @Test
  void shouldNotRingTheLanesForWhatNobodyVouchesForUntilADeskHasLooked() {
    // Given
    var decided = Samples.decided(ID, Category.VIOLENCE, Source.PUBLIC, NOW_AND_ARMED);
    assertThat(decided.events()).noneMatch(RaiseIncident.class::isInstance);
    assertThat(decided.events()).contains(new TellPolice());
    assertThat(decided.lead().next()).contains(NOW.plus(Duration.ofMinutes(5)));
    // When
    var triaged =
        value(
            decided
                .lead()
                .on(
                    new LeadCommand.Triage(Category.VIOLENCE, NOW_AND_ARMED),
                    People.POLICE,
                    NOW.plusSeconds(60)));
    // Then
    assertThat(triaged.events())
        .contains(new RaiseIncident(Samples.command(triaged.lead()), Severity.CRITICAL));
  }

  @Test
  void shouldLetThePoliceLookFirstAtWhatThePublicCallsUrgentWhoeverHasIt() {
    // Given
    var lead = Samples.received(ID, Category.BULLYING, Source.PUBLIC, NOW_AND_ARMED);
    assertThat(lead.hand().holder()).isEqualTo(Agency.EDUCATION);
    assertThat(lead.handlers().agencies()).contains(Agency.EDUCATION, Agency.POLICE);
    var calm = Samples.received(ID, Category.BULLYING, Source.PUBLIC, Set.of());
    assertThat(calm.handlers().agencies()).doesNotContain(Agency.POLICE);
    var looked = NOW.plusSeconds(60);
    // When
    var rung =
        value(
            lead.on(
                new LeadCommand.Triage(Category.BULLYING, NOW_AND_ARMED), People.POLICE, looked));
    var quiet =
        value(lead.on(new LeadCommand.Triage(Category.BULLYING, Set.of()), People.POLICE, looked))
            .lead();
    // Then
    assertThat(rung.events())
        .contains(new RaiseIncident(Samples.command(rung.lead()), Severity.CRITICAL));
    assertThat(rung.lead().hand().holder()).isEqualTo(Agency.EDUCATION);
    assertThat(quiet.handlers().agencies()).doesNotContain(Agency.POLICE);
    assertThat(
            quiet.on(
                new LeadCommand.Triage(Category.BULLYING, NOW_AND_ARMED), People.POLICE, looked))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void shouldAskForTheSameIncidentUntilItIsThere() {
    // Given
    var lead = Samples.received(ID, Category.VIOLENCE, Source.SCHOOL, NOW_AND_ARMED);
    var later = NOW.plus(Times.INCIDENT);
    // When
    var again = value(lead.on(new LeadCommand.ReachTime(), By.SERVICE, later));
    // Then
    assertThat(again.events())
        .containsExactly(
            new LeadEvent.Overdue(new Awaited.Incident(), Agency.POLICE, 1),
            new RaiseIncident(Samples.command(lead), Severity.CRITICAL));
    // When
    var linked =
        value(
            again
                .lead()
                .on(
                    new LeadCommand.LinkIncident(new IncidentId("i1"), Optional.empty()),
                    By.SERVICE,
                    later));
    // Then
    assertThat(linked.lead().waits().of(new Awaited.Incident())).isEmpty();
    assertThat(linked.lead().incident().flatMap(Raised::incident)).contains(new IncidentId("i1"));
  }

  @Test
  void shouldGoWithItsIncidentAndNotBack() {
    // Given
    var one = new IncidentId("i1");
    var two = new IncidentId("i2");
    var three = new IncidentId("i3");
    var lead = Samples.received(ID, Category.VIOLENCE, Source.SCHOOL, NOW_AND_ARMED);
    // When
    var linked = linked(lead, one, Optional.empty());
    var merged = linked(linked, one, Optional.of(two));
    var again = linked(merged, two, Optional.of(three));
    // Then
    assertThat(again.incident().flatMap(Raised::incident)).contains(three);
    for (var late : List.of(one, two, three)) {
      assertThat(link(again, late, Optional.empty())).isInstanceOf(Outcome.Unchanged.class);
    }
    assertThat(link(again, one, Optional.of(two))).isInstanceOf(Outcome.Unchanged.class);
    // When: the merge is all that it hears of
    assertThat(linked(lead, one, Optional.of(two)).incident().flatMap(Raised::incident))
        .contains(two);
  }

  private static Lead linked(Lead lead, IncidentId incident, Optional<IncidentId> into) {
    return value(link(lead, incident, into)).lead();
  }

  private static Outcome<Decided> link(Lead lead, IncidentId incident, Optional<IncidentId> into) {
    return lead.on(new LeadCommand.LinkIncident(incident, into), By.SERVICE, NOW);
  }

  @Test
  void shouldBeThePolicesToReadWhileTheyAreOnTheirWayForIt() {
    var lead = Samples.received(ID, Category.SELF_HARM_CRISIS, Source.SCHOOL, Set.of());
    var urgent = Samples.received(ID, Category.SELF_HARM_CRISIS, Source.SCHOOL, NOW_AND_ARMED);
    assertThat(lead.handlers().agencies()).doesNotContain(Agency.POLICE);
    assertThat(urgent.handlers().agencies()).contains(Agency.POLICE);
  }

  @Test
  void shouldRaiseAnIncidentOnceWhenItBecomesUrgent() {
    // Given
    var lead = Samples.handling(Samples.received(ID, Category.BULLYING, Source.SCHOOL, Set.of()));
    // When
    var rated =
        value(
            lead.on(
                new LeadCommand.Overrule(Severity.CRITICAL, words("有伤")), People.EDUCATION, NOW));
    var again =
        value(
            rated
                .lead()
                .on(new LeadCommand.Triage(Category.VIOLENCE, Set.of()), People.EDUCATION, NOW));
    // Then
    assertThat(rated.events()).filteredOn(RaiseIncident.class::isInstance).hasSize(1);
    assertThat(again.events()).noneMatch(RaiseIncident.class::isInstance);
  }

  @Test
  void shouldPutAbuseIntoThePolicesHandsAndLeaveItThere() {
    // Given
    var decided = Samples.decided(ID, Category.ABUSE_AND_SEXUAL_ASSAULT, Source.SCHOOL, Set.of());
    var lead = decided.lead();
    // When, then
    assertThat(decided.events()).contains(new TellPolice());
    assertThat(lead.hand().holder()).isEqualTo(Agency.POLICE);
    assertThat(lead.handlers().agencies()).containsExactly(Agency.POLICE);
    assertThat(lead.steps().open()).allMatch(step -> step.plan().must());
    assertRefused(
        lead.on(new LeadCommand.HandOver(Agency.EDUCATION, words("校内处理")), People.POLICE, NOW),
        "category");
    assertRefused(
        Samples.handling(lead).on(new LeadCommand.Mediate(Samples.IN_CHARGE), People.POLICE, NOW),
        "category");
    assertRefused(
        lead.on(
            new LeadCommand.ExcuseStep(StepKey.POLICE_TAKE_IT, words("不必")), People.POLICE, NOW),
        "step");
    assertRefused(lead.on(new LeadCommand.MergeInto(Samples.head()), People.POLICE, NOW), "head");
    assertRefused(
        Samples.done(lead).on(new LeadCommand.Settle(How.MEDIATED, VISITS), People.POLICE, NOW),
        "how");
  }

  @Test
  void shouldTakeItFromASchoolOnceADeskSeesThatItIsAbuse() {
    // Given: offered to the school meanwhile
    var lead =
        Samples.then(
            Samples.triaged(Samples.received(ID, Category.OTHER, Source.SCHOOL, Set.of())),
            new LeadCommand.HandOver(Agency.SCHOOL, words("请核实")));
    // When
    var decided =
        value(
            lead.on(
                new LeadCommand.Triage(Category.ABUSE_AND_SEXUAL_ASSAULT, Set.of()),
                People.EDUCATION,
                NOW));
    // Then
    assertThat(decided.events()).contains(new TellPolice());
    assertThat(decided.lead().hand()).isEqualTo(Hand.of(Agency.POLICE));
    assertThat(decided.lead().waits().of(new Awaited.Receipt())).isEmpty();
    assertThat(decided.lead().waits().of(new Awaited.StepOf(StepKey.POLICE_TAKE_IT)))
        .map(Wait::dueAt)
        .contains(NOW.plus(Duration.ofMinutes(15)));
    assertThat(decided.lead().waits().of(new Awaited.Expiry())).isEmpty();
  }

  @Test
  void shouldHaveBothChildrensGuardiansToldWithinADayWhateverIsVerified() {
    var lead = Samples.received(ID, Category.BULLYING, Source.SCHOOL, Set.of());
    for (var key : List.of(StepKey.TELL_GUARDIANS_OF_HARMED, StepKey.TELL_GUARDIANS_OF_ACCUSED)) {
      assertThat(lead.waits().of(new Awaited.StepOf(key)))
          .map(Wait::dueAt)
          .contains(NOW.plus(Duration.ofDays(1)));
      assertRefused(
          lead.on(new LeadCommand.ExcuseStep(key, words("不必")), People.EDUCATION, NOW), "step");
    }
  }

  @Test
  void shouldStayWithItsGiverUntilTheReceiptIsThere() {
    // Given
    var offered =
        Samples.then(
            Samples.verified(Samples.dispute()),
            new LeadCommand.HandOver(Agency.SCHOOL, words("请处理")));
    assertThat(offered.hand().holder()).isEqualTo(Agency.EDUCATION);
    // When: nobody answers
    var late = offered.waits().of(new Awaited.Receipt()).orElseThrow().dueAt();
    var reached = value(offered.on(new LeadCommand.ReachTime(), By.SERVICE, late));
    // Then
    assertThat(reached.events())
        .contains(new LeadEvent.Overdue(new Awaited.Receipt(), Agency.SCHOOL, 1));
    // When
    var taken = value(reached.lead().on(new LeadCommand.Receive(), People.TEACHER, late)).lead();
    // Then
    assertThat(taken.hand()).isEqualTo(Hand.of(Agency.SCHOOL));
    assertThat(taken.on(new LeadCommand.Receive(), People.TEACHER, late))
        .isInstanceOf(Outcome.Unchanged.class);
    // It names somebody: who has nothing more to do with it is not told that it is there.
    assertRefused(taken.on(new LeadCommand.Begin(), People.EDUCATION, late), "id");
  }

  @Test
  void shouldGoBackToItsGiverWhenItIsDeclined() {
    var offered =
        Samples.then(Samples.dispute(), new LeadCommand.HandOver(Agency.POLICE, words("涉警")));
    var declined =
        value(offered.on(new LeadCommand.Decline(words("无警情")), People.POLICE, NOW)).lead();
    assertThat(declined.hand()).isEqualTo(Hand.of(Agency.EDUCATION));
    assertThat(declined.waits().of(new Awaited.Receipt())).isEmpty();
  }

  @Test
  void shouldShortenWhatIsWaitedForWhenItGetsGraver() {
    // Given
    var lead = Samples.triaged(Samples.dispute());
    var before = lead.waits().of(new Awaited.Progress()).orElseThrow();
    // When
    var after = Samples.then(lead, new LeadCommand.Overrule(Severity.HIGH, words("升级")));
    // Then
    assertThat(before.dueAt()).isEqualTo(NOW.plus(Duration.ofDays(2)));
    assertThat(after.waits().of(new Awaited.Progress()).orElseThrow().dueAt())
        .isEqualTo(NOW.plus(Duration.ofHours(8)));
  }

  @Test
  void shouldComeBackWithItsMediationWhenItReturns() {
    // When
    var back =
        Samples.then(
            Samples.settled(Samples.dispute()),
            new LeadCommand.MakeVisit(1, Visit.Found.RETURNED, Optional.of(words("又闹"))));
    // Then
    assertThat(back.state().name()).isEqualTo(LeadState.Name.HANDLING);
    assertThat(back.returns()).isEqualTo(1);
    assertThat(back.mediation().orElseThrow().state().name())
        .isEqualTo(MediationState.Name.PREPARED);
    assertThat(back.visits().open()).isEmpty();
    assertThat(back.waits().of(new Awaited.Agreement())).isPresent();
    assertRefused(
        back.on(new LeadCommand.Settle(How.MEDIATED, VISITS), People.EDUCATION, NOW), "how");
  }

  @Test
  void shouldKeepWhatIsGraveAndWhatIsToBeDoneThroughAMerge() {
    // Given
    var other = Samples.received(ID, Category.VIOLENCE, Source.SCHOOL, EnumSet.of(Sign.THREAT));
    // When
    var head =
        value(Samples.head().on(new LeadCommand.TakeIn(other), People.EDUCATION, NOW)).lead();
    // Then
    assertThat(head.severity()).isEqualTo(Severity.HIGH);
    assertThat(head.steps().find(StepKey.TELL_GUARDIANS_OF_HARMED)).isPresent();
    assertThat(head.waits().of(new Awaited.StepOf(StepKey.SEPARATE_THE_PARTIES))).isPresent();
    assertThat(head.joined()).containsExactly(ID);
  }

  @Test
  void shouldBeLookedAtByItselfOnceItIsSplitOff() {
    var merged = Samples.merged(Samples.verified(Samples.dispute()));
    var split = Samples.then(merged, new LeadCommand.SplitOff());
    assertThat(split.waits().of(new Awaited.Erasure())).isEmpty();
    assertThat(split.waits().of(new Awaited.Progress())).isPresent();
  }

  @Test
  void shouldDropWhatNobodyVerifiedWithAllThatItNames() {
    var lead = Samples.expired(Samples.dispute());
    assertThat(lead.state().ended()).contains(new Ending.Expired());
    assertThat(lead.report().words().isErased()).isTrue();
    assertThat(lead.report().people().isErased()).isTrue();
    assertThat(lead.report().place().isErased()).isTrue();
  }

  @Test
  void shouldEraseEveryWordWhenItsTimeHasCome() {
    // Given
    var kept = Samples.kept(Samples.dispute());
    assertThat(kept.next()).contains(NOW.plus(Times.KEEP_SETTLED));
    // When
    var erased = Samples.at(kept, NOW.plus(Times.KEEP_SETTLED));
    // Then
    assertThat(erased.next()).isEmpty();
    assertThat(erased.report().added()).allMatch(note -> note.words().isErased());
    assertThat(
            ((MediationState.Agreed) erased.mediation().orElseThrow().state()).terms().isErased())
        .isTrue();
    assertRefused(erased.on(new LeadCommand.Reopen(words("又来了")), People.EDUCATION, NOW), "state");
  }

  private static void assertRefused(Outcome<Decided> outcome, String field) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
  }
}
