package org.anyuan.patrol.domain.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: "=" changes nothing, "-" is refused. */
class DispatchLifecycleTest {
  private static final Instant BEFORE = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant NOW = BEFORE.plusSeconds(60);
  private static final Instant LATER = NOW.plusSeconds(60);

  private static final List<DispatchCommand> COMMANDS =
      List.of(
          new DispatchCommand.Assign(LATER),
          new DispatchCommand.Accept(),
          new DispatchCommand.SetOut(),
          new DispatchCommand.Arrive(),
          new DispatchCommand.Clear(),
          new DispatchCommand.Refuse("a flat tyre"),
          new DispatchCommand.Recall("no longer needed"),
          new DispatchCommand.Expire());

  private static final Map<DispatchState, String> TABLE = table();

  // assign, accept, set out, arrive, clear, refuse, recall, expire
  private static Map<DispatchState, String> table() {
    var table = new LinkedHashMap<DispatchState, String>();
    table.put(new DispatchState.Proposed(BEFORE, NOW), "ASSIGNED - - - - - RECALLED EXPIRED");
    table.put(
        new DispatchState.Assigned(BEFORE, NOW),
        "= ACCEPTED EN_ROUTE ARRIVED - REFUSED RECALLED EXPIRED");
    table.put(new DispatchState.Accepted(BEFORE), "= = EN_ROUTE ARRIVED - REFUSED RECALLED =");
    table.put(new DispatchState.EnRoute(BEFORE), "= = = ARRIVED - REFUSED RECALLED =");
    table.put(new DispatchState.Arrived(BEFORE), "= = = = CLEARED - - =");
    table.put(new DispatchState.Cleared(BEFORE), "- - - - = - - =");
    table.put(new DispatchState.Refused(BEFORE, "full"), "- - - - - = - =");
    table.put(new DispatchState.Recalled(BEFORE, "done"), "- - - - - - = =");
    table.put(new DispatchState.Expired(BEFORE), "- - - - - - - =");
    return table;
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (state, row) -> {
          var expected = row.split(" ");
          assertThat(expected).hasSameSizeAs(COMMANDS);
          for (var i = 0; i < expected.length; i++) {
            cells.add(Arguments.of(state, COMMANDS.get(i), expected[i]));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(DispatchState state, DispatchCommand command, String expected) {
    var outcome = DispatchLifecycle.decide(state, command, NOW);
    switch (expected) {
      case "=" -> assertThat(outcome).isEqualTo(new Outcome.Unchanged<>(state));
      case "-" -> assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      default -> {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        var next = ((Outcome.Changed<DispatchState>) outcome).value();
        assertThat(next.name().name()).isEqualTo(expected);
        assertThat(next.since()).isEqualTo(NOW);
      }
    }
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(TABLE.keySet().stream().map(DispatchState::name))
        .containsExactlyInAnyOrder(DispatchState.Name.values());
    assertThat(COMMANDS.stream().map(Object::getClass))
        .containsExactlyInAnyOrder(DispatchCommand.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @CsvSource({"-1, false", "0, true", "1, true"})
  void shouldExpireAtItsDeadlineAndNotBefore(long millis, boolean expired) {
    var at = LATER.plusMillis(millis);
    var outcome =
        DispatchLifecycle.decide(
            new DispatchState.Assigned(BEFORE, LATER), new DispatchCommand.Expire(), at);
    assertThat(outcome instanceof Outcome.Changed<DispatchState>).isEqualTo(expired);
  }

  /** What holds a unit and what is over are two things: a proposal is neither. */
  @Test
  void shouldHoldAUnitFromTheOrderToTheEnd() {
    var holding = TABLE.keySet().stream().filter(DispatchState::holdsUnit).map(DispatchState::name);
    assertThat(holding)
        .containsExactly(
            DispatchState.Name.ASSIGNED,
            DispatchState.Name.ACCEPTED,
            DispatchState.Name.EN_ROUTE,
            DispatchState.Name.ARRIVED);
  }
}
