package org.anyuan.patrol.domain.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.DispatchId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: "=" changes nothing, "-" is refused. */
class UnitLifecycleTest {
  private static final Instant BEFORE = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant NOW = BEFORE.plusSeconds(60);
  private static final DispatchId OWN = new DispatchId(new UUID(0, 1));
  private static final DispatchId OTHER = new DispatchId(new UUID(0, 2));

  private static final List<UnitCommand> COMMANDS =
      List.of(
          new UnitCommand.GoOnDuty(),
          new UnitCommand.GoOffDuty(),
          new UnitCommand.BecomeAvailable(),
          new UnitCommand.Assign(OWN),
          new UnitCommand.Assign(OTHER),
          new UnitCommand.SetOut(OWN),
          new UnitCommand.SetOut(OTHER),
          new UnitCommand.Arrive(OWN),
          new UnitCommand.Arrive(OTHER),
          new UnitCommand.StartClearing(OWN),
          new UnitCommand.StartClearing(OTHER),
          new UnitCommand.Release(OWN),
          new UnitCommand.Release(OTHER));

  private static final Map<UnitStatus, String> TABLE = table();

  // on duty, off duty, available, then assign, set out, arrive, clear, release: of its own dispatch
  // and of another one
  private static Map<UnitStatus, String> table() {
    var table = new LinkedHashMap<UnitStatus, String>();
    table.put(new UnitStatus.OffDuty(BEFORE), "AVAILABLE = - - - - - - - - - = =");
    table.put(new UnitStatus.Available(BEFORE), "= OFF_DUTY = ASSIGNED ASSIGNED - - - - - - = =");
    table.put(
        new UnitStatus.Assigned(BEFORE, OWN), "= - - = - EN_ROUTE - ON_SCENE - - - AVAILABLE =");
    table.put(new UnitStatus.EnRoute(BEFORE, OWN), "= - - = - = - ON_SCENE - - - AVAILABLE =");
    table.put(new UnitStatus.OnScene(BEFORE, OWN), "= - - = - = - = - CLEARING - AVAILABLE =");
    table.put(new UnitStatus.Clearing(BEFORE), "= OFF_DUTY AVAILABLE - - - - - - = = = =");
    return table;
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (status, row) -> {
          var expected = row.split(" ");
          assertThat(expected).hasSameSizeAs(COMMANDS);
          for (var i = 0; i < expected.length; i++) {
            cells.add(Arguments.of(status, COMMANDS.get(i), expected[i]));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(UnitStatus status, UnitCommand command, String expected) {
    var outcome = UnitLifecycle.decide(status, command, NOW);
    switch (expected) {
      // Not even since when it is so.
      case "=" -> assertThat(outcome).isEqualTo(new Outcome.Unchanged<>(status));
      case "-" -> assertThat(outcome).isInstanceOf(Outcome.Refused.class);
      default -> {
        assertThat(outcome).isInstanceOf(Outcome.Changed.class);
        var next = ((Outcome.Changed<UnitStatus>) outcome).value();
        assertThat(next.name().name()).isEqualTo(expected);
        assertThat(next.since()).isEqualTo(NOW);
      }
    }
  }

  @Test
  void shouldHoldEveryState() {
    assertThat(TABLE.keySet().stream().map(UnitStatus::name))
        .containsExactlyInAnyOrder(UnitStatus.Name.values());
    assertThat(COMMANDS.stream().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(UnitCommand.class.getPermittedSubclasses());
  }

  @Test
  void shouldNameTheDispatchThatHasTheUnit() {
    var outcome =
        UnitLifecycle.decide(
            new UnitStatus.EnRoute(BEFORE, OWN), new UnitCommand.Assign(OTHER), NOW);
    assertThat(((Outcome.Refused<UnitStatus>) outcome).message()).contains(OWN.toString());
  }
}
