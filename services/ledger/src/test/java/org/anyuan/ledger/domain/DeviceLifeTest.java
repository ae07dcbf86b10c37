package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.domain.Countersignature.Due;
import org.anyuan.ledger.domain.Countersignature.Given;
import org.anyuan.ledger.domain.Countersignature.NotNeeded;
import org.anyuan.ledger.domain.DeviceLife.Disabled;
import org.anyuan.ledger.domain.DeviceLife.InUse;
import org.anyuan.ledger.domain.DeviceLife.Retired;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: what comes of it, and in which state it is then. */
class DeviceLifeTest {
  private static final String TABLE =
      """
      command     | in use,signed | in use,due    | in use,given  | disabled,signed | disabled,due    | retired
      Enable      | same          | same          | same          | in use,signed   | in use,due      | CONFLICT
      Disable     | disabled,signed | disabled,due | disabled,given | same          | same            | CONFLICT
      Countersign | same          | in use,given  | same          | same            | CONFLICT        | CONFLICT
      Rotate      | in use,signed | in use,due    | in use,given  | disabled,signed | disabled,due    | CONFLICT
      EndOverlap  | same          | same          | same          | same            | same            | CONFLICT
      RemoveKey   | in use,signed | in use,due    | in use,given  | disabled,signed | disabled,due    | CONFLICT
      Move        | in use,due    | in use,due    | in use,due    | disabled,due    | disabled,due    | CONFLICT
      TakePlaceOf | in use,signed | in use,due    | in use,given  | disabled,signed | disabled,due    | CONFLICT
      GiveWayTo   | retired       | retired       | retired       | retired         | retired         | CONFLICT
      Retire      | retired       | retired       | retired       | retired         | retired         | same
      """;

  private static final Due DUE = new Due("enrolment/1", DeviceSamples.NOW);

  private static final List<DeviceLife> STATES =
      List.of(
          new InUse(new NotNeeded()),
          new InUse(DUE),
          new InUse(new Given("enrolment/1", "guard", DeviceSamples.NOW, Optional.empty())),
          new Disabled(new NotNeeded(), "building work"),
          new Disabled(DUE, "building work"),
          new Retired(new NotNeeded(), Optional.empty()));

  private static final List<DeviceCommand> COMMANDS =
      List.of(
          new DeviceCommand.Enable(),
          new DeviceCommand.Disable("building work"),
          new DeviceCommand.Countersign("guard", DeviceSamples.NOW, Optional.empty()),
          new DeviceCommand.Rotate(DeviceSamples.secret("b"), DeviceSamples.NOW, Duration.ZERO),
          new DeviceCommand.EndOverlap(),
          new DeviceCommand.RemoveKey(),
          new DeviceCommand.Move(
              DeviceSamples.school("s2"),
              Place.of("行政楼", "", "", Optional.empty()),
              "officer",
              DeviceSamples.NOW),
          new DeviceCommand.TakePlaceOf(new DeviceId("d0")),
          new DeviceCommand.GiveWayTo(new DeviceId("d2")),
          new DeviceCommand.Retire());

  static Stream<List<String>> rows() {
    return TABLE.lines().skip(1).map(DeviceLifeTest::cells);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void shouldComeToWhatTheTableSays(List<String> row) {
    var command = COMMANDS.stream().filter(c -> name(c).equals(row.getFirst())).findFirst();
    var expected = row.subList(1, row.size());
    var outcomes = STATES.stream().map(state -> outcome(state, command.orElseThrow())).toList();
    assertThat(outcomes).isEqualTo(expected);
  }

  @Test
  void shouldHaveARowForEveryCommandThereIs() {
    var commands =
        Arrays.stream(DeviceCommand.class.getPermittedSubclasses()).map(Class::getSimpleName);
    assertThat(rows().map(List::getFirst)).containsExactlyInAnyOrderElementsOf(commands.toList());
    assertThat(cells(TABLE.lines().findFirst().orElseThrow()).stream().skip(1))
        .containsExactlyElementsOf(STATES.stream().map(DeviceLifeTest::name).toList());
  }

  private static String outcome(DeviceLife state, DeviceCommand command) {
    var before = DeviceSamples.device(state, "DC09", "12AB");
    return switch (before.on(command)) {
      case Outcome.Changed<Device>(var after) -> {
        assertThat(after.version()).isEqualTo(before.version() + 1);
        yield name(after.life());
      }
      case Outcome.Unchanged<Device>(var after) -> {
        assertThat(after).isEqualTo(before);
        yield "same";
      }
      case Outcome.Refused<Device>(var reason, var _, var _) -> reason.name();
    };
  }

  private static String name(DeviceCommand command) {
    return command.getClass().getSimpleName();
  }

  private static String name(DeviceLife life) {
    return switch (life) {
      case InUse(var paper) -> "in use," + name(paper);
      case Disabled(var paper, var _) -> "disabled," + name(paper);
      case Retired _ -> "retired";
    };
  }

  private static String name(Countersignature paper) {
    return switch (paper) {
      case NotNeeded _ -> "signed";
      case Due _ -> "due";
      case Given _ -> "given";
    };
  }

  private static List<String> cells(String line) {
    return Stream.of(line.split("\\|", -1)).map(String::strip).toList();
  }
}
