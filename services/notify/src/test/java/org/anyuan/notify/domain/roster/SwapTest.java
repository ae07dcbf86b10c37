package org.anyuan.notify.domain.roster;

import static org.anyuan.notify.domain.roster.Samples.at;
import static org.anyuan.notify.domain.roster.Samples.changed;
import static org.anyuan.notify.domain.roster.Samples.daily;
import static org.anyuan.notify.domain.roster.Samples.instead;
import static org.anyuan.notify.domain.roster.Samples.layer;
import static org.anyuan.notify.domain.roster.Samples.onCall;
import static org.anyuan.notify.domain.roster.Samples.person;
import static org.anyuan.notify.domain.roster.Samples.plan;
import static org.anyuan.notify.domain.roster.Samples.roster;
import static org.anyuan.notify.domain.roster.Samples.rotation;
import static org.anyuan.notify.domain.roster.Samples.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SwapTest {
  private static final Instant NOW = at("2026-09-02T12:00");
  private static final Instant ANSWER_BY = at("2026-09-07T00:00");
  private static final PersonId ADA = person("ada");
  private static final PersonId BOB = person("bob");
  private static final PersonId KEEPER = person("keeper");

  private static final Roster ROSTER =
      roster(
          "r1",
          plan(layer("all", rotation("2026-09-01", "08:00", daily(1), "ada", "bob", "cai"))),
          "2026-09-01T08:00");
  private static final Span ADAS = span("2026-09-07T08:00", "2026-09-08T08:00");
  private static final Span BOBS = span("2026-09-08T08:00", "2026-09-09T08:00");

  /** What every command does in every state: the state then, "same", or why not. */
  private static final Map<SwapState, String> TABLE = table();

  private static final List<SwapCommand> COMMANDS =
      List.of(
          new SwapCommand.Agree(ADA, ROSTER),
          new SwapCommand.Agree(BOB, ROSTER),
          new SwapCommand.Agree(KEEPER, ROSTER),
          new SwapCommand.Refuse(BOB),
          new SwapCommand.Refuse(KEEPER),
          new SwapCommand.Cancel(KEEPER),
          new SwapCommand.Cancel(ADA),
          new SwapCommand.Expire());

  // agree by one, by the other, by a third; refuse by one, by a third; cancel by the proposer, by
  // one of the two; expire
  private static Map<SwapState, String> table() {
    var none = new SwapState.Proposed(NOW, ANSWER_BY, Set.of());
    var table = new LinkedHashMap<SwapState, String>();
    table.put(none, "PROPOSED PROPOSED FORBIDDEN REFUSED FORBIDDEN CANCELLED FORBIDDEN same");
    table.put(
        new SwapState.Proposed(NOW, ANSWER_BY, Set.of(ADA)),
        "same ACCEPTED FORBIDDEN REFUSED FORBIDDEN CANCELLED FORBIDDEN same");
    table.put(
        new SwapState.Proposed(NOW, NOW, Set.of(ADA)),
        "CONFLICT CONFLICT FORBIDDEN REFUSED FORBIDDEN CANCELLED FORBIDDEN EXPIRED");
    table.put(
        new SwapState.Accepted(NOW),
        "same same FORBIDDEN CONFLICT FORBIDDEN CONFLICT FORBIDDEN same");
    table.put(
        new SwapState.Refused(NOW, ADA),
        "CONFLICT CONFLICT FORBIDDEN same FORBIDDEN CONFLICT FORBIDDEN same");
    table.put(
        new SwapState.Cancelled(NOW),
        "CONFLICT CONFLICT FORBIDDEN CONFLICT FORBIDDEN same FORBIDDEN same");
    table.put(
        new SwapState.Expired(NOW),
        "CONFLICT CONFLICT FORBIDDEN CONFLICT FORBIDDEN CONFLICT FORBIDDEN same");
    return table;
  }

  static Stream<Arguments> cells() {
    return TABLE.entrySet().stream()
        .flatMap(
            row -> {
              var expected = row.getValue().split(" ");
              assertThat(expected).hasSameSizeAs(COMMANDS);
              return Stream.iterate(0, i -> i < expected.length, i -> i + 1)
                  .map(i -> Arguments.of(row.getKey(), COMMANDS.get(i), expected[i]));
            });
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(SwapState state, SwapCommand command, String expected) {
    assertThat(word(in(state).on(command, NOW))).isEqualTo(expected);
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(TABLE.keySet().stream().map(SwapState::name).distinct())
        .containsExactlyInAnyOrder(SwapState.Name.values());
    assertThat(new HashSet<Class<?>>(COMMANDS.stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(SwapCommand.class.getPermittedSubclasses()));
  }

  @Test
  void shouldChangeNothingBeforeBothAgreeAndBothDutiesThen() {
    // Given: proposed by one of the two, who thereby agrees
    var proposed = changed(propose(ROSTER, ADAS, BOBS, ADA));
    assertThat(proposed.overrides()).isEmpty();
    // When
    var accepted = changed(proposed.on(new SwapCommand.Agree(BOB, ROSTER), NOW));
    var roster = changed(ROSTER.override(accepted.overrides(), NOW));
    // Then
    assertThat(onCall(roster, "2026-09-07T12:00")).containsExactly("bob");
    assertThat(onCall(roster, "2026-09-08T12:00")).containsExactly("ada");
    assertThat(onCall(roster, "2026-09-09T12:00")).containsExactly("cai");
    assertThat(onCall(roster, "2026-09-10T12:00")).containsExactly("ada");
    // And: the second acceptance of the same changes nothing
    assertThat(roster.override(accepted.overrides(), NOW))
        .isEqualTo(new Outcome.Unchanged<>(roster));
  }

  @Test
  void shouldNotBeAgreedToOnceADutyHasChangedHands() {
    var proposed = changed(propose(ROSTER, ADAS, BOBS, ADA));
    var meanwhile =
        changed(
            ROSTER.override(
                List.of(instead("o1", span("2026-09-08T20:00", "2026-09-08T21:00"), "bob", "dan")),
                NOW));
    assertThat(word(proposed.on(new SwapCommand.Agree(BOB, meanwhile), NOW))).isEqualTo("CONFLICT");
  }

  @ParameterizedTest
  @CsvSource({
    // Not all of it is theirs.
    "2026-09-07T07:00, 2026-09-08T08:00, 2026-09-08T08:00, 2026-09-09T08:00",
    "2026-09-07T08:00, 2026-09-08T08:00, 2026-09-08T08:00, 2026-09-09T09:00",
    // At the same time.
    "2026-09-07T08:00, 2026-09-08T08:00, 2026-09-07T09:00, 2026-09-07T10:00",
    // It has begun.
    "2026-09-01T08:00, 2026-09-02T08:00, 2026-09-08T08:00, 2026-09-09T08:00"
  })
  void shouldNotBeProposedForWhatIsNotTheirsOrNotToCome(
      String from, String until, String otherFrom, String otherUntil) {
    assertThat(word(propose(ROSTER, span(from, until), span(otherFrom, otherUntil), ADA)))
        .isEqualTo("CONFLICT");
  }

  @Test
  void shouldNotBeProposedWhereOneOfThemWouldBeOnCallTwice() {
    // Given: bob is with ada on her days
    var together =
        roster(
            "r1",
            plan(layer("all", rotation("2026-09-01", "08:00", daily(1), "ada bob", "cai", "bob"))),
            "2026-09-01T08:00");
    var bobAlone = span("2026-09-09T08:00", "2026-09-10T08:00");
    assertThat(onCall(together, "2026-09-07T12:00")).containsExactly("ada", "bob");
    assertThat(onCall(together, "2026-09-09T12:00")).containsExactly("bob");
    // When, then
    assertThat(word(propose(together, ADAS, bobAlone, ADA))).isEqualTo("CONFLICT");
  }

  @Test
  void shouldWaitNoLongerThanToTheFirstDuty() {
    var tooLate =
        Swap.propose(
            new SwapId("s"),
            ROSTER,
            new Swap.Given(ADA, ADAS),
            new Swap.Given(BOB, BOBS),
            ADA,
            ADAS.from().plusSeconds(1),
            NOW);
    assertThat(word(tooLate)).isEqualTo("INVALID");
  }

  private static Outcome<Swap> propose(Roster roster, Span adas, Span bobs, PersonId by) {
    return Swap.propose(
        new SwapId("s"),
        roster,
        new Swap.Given(ADA, adas),
        new Swap.Given(BOB, bobs),
        by,
        ANSWER_BY,
        NOW);
  }

  private static String word(Outcome<Swap> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Swap>(var swap) -> swap.state().name().name();
      case Outcome.Unchanged<Swap> _ -> "same";
      case Outcome.Refused<Swap>(var reason, var _, var _) -> reason.name();
    };
  }

  private static Swap in(SwapState state) {
    return new Swap(
        new SwapId("s"),
        ROSTER.id(),
        new Swap.Given(ADA, ADAS),
        new Swap.Given(BOB, BOBS),
        KEEPER,
        state,
        1);
  }
}
