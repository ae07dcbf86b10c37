package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.lead.Samples.NOW;
import static org.anyuan.lead.domain.lead.Samples.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.Any;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.mediation.Talk;
import org.anyuan.lead.domain.protection.Protected;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of any kind, by anybody, in any order, at any time. */
class LeadPropertyTest {
  private static final int ROUNDS = 250;
  private static final int COMMANDS = 80;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void shouldHoldWhatItGuaranteesWhateverComes(long seed) {
    var random = new Random(seed);
    var states = EnumSet.noneOf(LeadState.Name.class);
    var endings = EnumSet.noneOf(Ending.Name.class);
    for (var round = 0; round < ROUNDS; round++) {
      var id = Samples.id("lead " + seed + " " + round);
      var lead =
          Samples.received(
              id, Any.of(Category.class, random), Any.of(Source.class, random), signs(random));
      // A third of them lie about.
      var lazy = round % 3 == 0;
      var latest = NOW;
      var asked = new HashSet<UUID>();
      for (var i = 0; i < COMMANDS; i++) {
        // Given: a clock that mostly goes on, and may stand behind another one
        var now = NOW.plusSeconds(i * (lazy ? 120_000L : 40_000L) + random.nextInt(80_000) - 300);
        latest = now.isAfter(latest) ? now : latest;
        var command = command(lead, latest, lazy, random);
        var by =
            random.nextInt(8) == 0 ? People.at(Any.of(Agency.class, random)) : usual(lead, command);
        // When
        var outcome = lead.on(command, by, latest);
        // Then
        assertThat(outcome.toString()).doesNotContain(SECRET);
        if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
          check(lead, decided, command, latest);
          decided.events().stream()
              .filter(LeadEvent.RaiseIncident.class::isInstance)
              .forEach(event -> asked.add(((LeadEvent.RaiseIncident) event).command()));
          lead = decided.lead();
          states.add(lead.state().name());
          lead.state().ended().map(Ending::name).ifPresent(endings::add);
        }
      }
      assertThat(asked).hasSizeLessThanOrEqualTo(1);
    }
    assertThat(states).containsExactlyInAnyOrder(LeadState.Name.values());
    assertThat(endings).containsExactlyInAnyOrder(Ending.Name.values());
  }

  private static void check(Lead before, Decided decided, LeadCommand command, Instant now) {
    var after = decided.lead();
    assertThat(after.version()).isEqualTo(before.version() + 1);
    assertThat(decided.events()).as("after %s", command).isNotEmpty();
    assertThat(Sweep.find(List.of(Sweep.Watched.of(after)), now, Duration.ofDays(3650)))
        .as("after %s", command)
        .isEmpty();
    if (after.over()) {
      assertThat(after.waits().all())
          .allMatch(
              wait ->
                  wait.what() instanceof Awaited.Erasure
                      || wait.what() instanceof Awaited.Incident);
      assertThat(after.waits().of(new Awaited.Erasure()).isEmpty())
          .isEqualTo(after.report().isErased());
      assertThat(after.hand().offer()).isEmpty();
    } else {
      assertThat(after.waits().of(new Awaited.Progress())).isPresent();
      assertThat(after.report().isErased()).isFalse();
      assertThat(after.hand().offer().isPresent())
          .isEqualTo(after.waits().of(new Awaited.Receipt()).isPresent());
    }
    checkPolice(before, after);
    checkUrgent(after);
    if (after.state() instanceof LeadState.Settled) {
      assertThat(after.steps().open()).isEmpty();
    }
    if (command instanceof LeadCommand.TakeIn(var other)) {
      assertThat(after.severity()).isGreaterThanOrEqualTo(before.severity());
      assertThat(after.severity()).isGreaterThanOrEqualTo(other.severity());
    }
    if (command instanceof LeadCommand.ReachTime) {
      assertThat(before.next().filter(next -> !now.isBefore(next))).isPresent();
      assertThat(after.next().filter(next -> !now.isBefore(next))).isEmpty();
    }
  }

  private static void checkPolice(Lead before, Lead after) {
    if (after.category().isForThePoliceAlone()) {
      assertThat(after.hand()).isEqualTo(Hand.of(Agency.POLICE));
      assertThat(after.state().ended()).isNotEqualTo(Optional.of(new Ending.Expired()));
      var mediatedNow =
          after.state() instanceof LeadState.Settled(var _, var how)
              && how == How.MEDIATED
              && !(before.state() instanceof LeadState.Settled);
      assertThat(mediatedNow).isFalse();
      assertThat(after.handlers().agencies()).doesNotContain(Agency.SCHOOL);
    }
    assertThat(after.steps().all())
        .noneMatch(
            step -> step.plan().must() && step.progress() instanceof StepState.Progress.Excused);
  }

  private static void checkUrgent(Lead after) {
    var looked =
        after.about().source() != Source.PUBLIC || !(after.state() instanceof LeadState.Received);
    if (after.rating().urgent() && looked && !after.over()) {
      assertThat(after.incident()).isPresent();
    }
    assertThat(after.incident().filter(raised -> raised.incident().isEmpty()).isPresent())
        .isEqualTo(after.waits().of(new Awaited.Incident()).isPresent());
  }

  /** With nobody there: it is said by whom and how often, ever further up, and never stops. */
  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldBeSaidAgainAndAgainWhileNobodyDoesAnything(Category category) {
    // Given
    var lead = Samples.received(Samples.id("idle"), category, Source.SCHOOL, Set.of());
    var level = 0;
    assertThat(lead.next()).isPresent();
    assertThat(lead.next().get()).isBeforeOrEqualTo(NOW.plus(Duration.ofHours(24)));
    for (var i = 0; i < 500; i++) {
      // When
      var decided =
          Samples.value(lead.on(new LeadCommand.ReachTime(), By.SERVICE, lead.next().get()));
      // Then
      lead = decided.lead();
      assertThat(lead.over()).isFalse();
      for (var event : decided.events()) {
        if (event instanceof LeadEvent.Overdue(Awaited.Progress _, var of, var raised)) {
          assertThat(of).isEqualTo(category.first());
          level++;
          assertThat(raised).isEqualTo(level);
        }
      }
    }
    assertThat(level).isGreaterThan(10);
  }

  private static By usual(Lead lead, LeadCommand command) {
    return switch (command) {
      case LeadCommand.ReachTime _, LeadCommand.LinkIncident _ -> By.SERVICE;
      case LeadCommand.Receive _, LeadCommand.Decline _ ->
          People.at(lead.hand().offer().map(Hand.Offer::to).orElse(lead.hand().holder()));
      default -> Samples.holder(lead);
    };
  }

  private static LeadCommand command(Lead lead, Instant now, boolean lazy, Random random) {
    var words = Samples.words(lead.id(), "说明");
    return switch (random.nextInt(lazy ? 100 : 24)) {
      case 0 -> new LeadCommand.Add(words);
      case 1 -> new LeadCommand.Triage(Any.of(Category.class, random), signs(random));
      case 2, 3 -> new LeadCommand.Triage(lead.category(), lead.rating().signs());
      case 4 -> new LeadCommand.Overrule(Any.of(Severity.class, random), words);
      case 5, 6 -> new LeadCommand.Verify(random.nextInt(6) > 0, words);
      case 7, 8 -> new LeadCommand.Begin();
      case 9, 10, 11 -> step(lead, random, words);
      case 12 -> new LeadCommand.HandOver(Any.of(Agency.class, random), words);
      case 13 -> random.nextBoolean() ? new LeadCommand.Receive() : new LeadCommand.Decline(words);
      case 14 -> new LeadCommand.Mediate(Samples.IN_CHARGE);
      case 15 -> new LeadCommand.GoOnMediating(mediation(random, words));
      case 16, 17 ->
          new LeadCommand.Settle(
              Any.of(How.class, random), List.of(now.plus(Duration.ofDays(1 + random.nextInt(5)))));
      case 18 -> visit(lead, random, words);
      case 19 -> new LeadCommand.Close();
      case 20 -> new LeadCommand.Reopen(words);
      case 21 -> joining(random);
      case 22 -> new LeadCommand.LinkIncident(new IncidentId("i1"), Optional.empty());
      default -> new LeadCommand.ReachTime();
    };
  }

  private static LeadCommand step(Lead lead, Random random, Protected<String> words) {
    var key =
        lead.steps().open().isEmpty()
            ? Any.of(StepKey.class, random)
            : Any.of(lead.steps().open(), random).plan().key();
    return random.nextInt(3) == 0
        ? new LeadCommand.ExcuseStep(key, words)
        : new LeadCommand.DoStep(key, Optional.of(words));
  }

  private static LeadCommand visit(Lead lead, Random random, Protected<String> words) {
    var number = lead.visits().open().isEmpty() ? 1 : Any.of(lead.visits().open(), random).number();
    var found = random.nextInt(4) == 0 ? Visit.Found.RETURNED : Visit.Found.HOLDS;
    return new LeadCommand.MakeVisit(number, found, Optional.of(words));
  }

  private static MediationCommand mediation(Random random, Protected<String> words) {
    return switch (random.nextInt(5)) {
      case 0 -> new MediationCommand.Resume();
      case 1 -> new MediationCommand.GiveUp(words);
      case 2 -> new MediationCommand.Agree(words);
      default -> new MediationCommand.Hold(Any.of(Talk.class, random));
    };
  }

  private static LeadCommand joining(Random random) {
    LeadId other = Samples.id("other " + random.nextInt(3));
    var head =
        Samples.received(other, Any.of(Category.class, random), Source.SCHOOL, signs(random));
    return switch (random.nextInt(4)) {
      case 0 -> new LeadCommand.MergeInto(head);
      case 1 -> new LeadCommand.TakeIn(head);
      case 2 -> new LeadCommand.LetGo(other);
      default -> new LeadCommand.SplitOff();
    };
  }

  private static Set<Sign> signs(Random random) {
    var signs = EnumSet.noneOf(Sign.class);
    for (var i = random.nextInt(3); i > 0; i--) {
      signs.add(Any.of(Sign.class, random));
    }
    return signs;
  }
}
