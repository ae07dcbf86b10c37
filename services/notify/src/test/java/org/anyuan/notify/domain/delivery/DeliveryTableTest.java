package org.anyuan.notify.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state with every command: stage and attempt then, "=" for no change, or why not. */
class DeliveryTableTest {
  private static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  private static final Instant BEFORE = NOW.minusSeconds(60);
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final Retry RETRY =
      new Retry(3, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofSeconds(10));
  private static final DedupKey KEY =
      new DedupKey(DedupKey.Kind.NOTICE, "e1", new PersonId("ada"), new AddressId("a1"), 1);

  private record Given(String name, DeliveryState state, int sends) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** All of them in the second attempt, one handing over is left; the last one has none left. */
  private static final List<Given> STATES =
      List.of(
          new Given("queued, due", new DeliveryState.Queued(2, BEFORE, NOW), 0),
          new Given("sending", new DeliveryState.Sending(2, BEFORE, LATER), 2),
          new Given("sending, no answer", new DeliveryState.Sending(2, BEFORE, NOW), 2),
          new Given("sent", new DeliveryState.Sent(2, BEFORE), 2),
          new Given("failed, due", new DeliveryState.FailedForNow(2, BEFORE, NOW, ""), 2),
          new Given("failed, not due", new DeliveryState.FailedForNow(2, BEFORE, LATER, ""), 2),
          new Given(
              "failed for good",
              new DeliveryState.FailedForGood(2, BEFORE, Failure.REFUSED, "unknown number"),
              2),
          new Given("delivered", new DeliveryState.Delivered(2, BEFORE), 2),
          new Given("acknowledged", new DeliveryState.Acknowledged(2, BEFORE), 2),
          new Given("sending for the last time", new DeliveryState.Sending(2, BEFORE, NOW), 3));

  private static final Map<DeliveryCommand, List<String>> TABLE = table();

  private static Map<DeliveryCommand, List<String>> table() {
    var table = new LinkedHashMap<DeliveryCommand, List<String>>();
    row(
        table,
        new DeliveryCommand.Send(),
        "SENDING 2 | = | SENDING 2 | = | SENDING 3 | = | = | = | = | FAILED_FOR_GOOD 2");
    row(
        table,
        report(2, Told.ACCEPTED),
        "INVALID | SENT 2 | SENT 2 | = | = | = | = | = | = | SENT 2");
    row(
        table,
        report(2, Told.FAILED_FOR_NOW),
        "INVALID | FAILED_FOR_NOW 2 | FAILED_FOR_NOW 2 | FAILED_FOR_NOW 2 | = | = | = | = | ="
            + " | FAILED_FOR_GOOD 2");
    row(
        table,
        report(2, Told.FAILED_FOR_GOOD),
        "INVALID | FAILED_FOR_GOOD 2 | FAILED_FOR_GOOD 2 | FAILED_FOR_GOOD 2 | FAILED_FOR_GOOD 2"
            + " | FAILED_FOR_GOOD 2 | = | = | = | FAILED_FOR_GOOD 2");
    row(
        table,
        report(2, Told.DELIVERED),
        "INVALID | DELIVERED 2 | DELIVERED 2 | DELIVERED 2 | DELIVERED 2 | DELIVERED 2"
            + " | DELIVERED 2 | = | = | DELIVERED 2");
    row(
        table,
        report(2, Told.ACKNOWLEDGED),
        "INVALID | ACKNOWLEDGED 2 | ACKNOWLEDGED 2 | ACKNOWLEDGED 2 | ACKNOWLEDGED 2"
            + " | ACKNOWLEDGED 2 | ACKNOWLEDGED 2 | ACKNOWLEDGED 2 | = | ACKNOWLEDGED 2");
    // Of the attempt before: only a proof counts.
    row(table, report(1, Told.ACCEPTED), "= | = | = | = | = | = | = | = | = | =");
    row(table, report(1, Told.FAILED_FOR_NOW), "= | = | = | = | = | = | = | = | = | =");
    row(table, report(1, Told.FAILED_FOR_GOOD), "= | = | = | = | = | = | = | = | = | =");
    row(
        table,
        report(1, Told.DELIVERED),
        "DELIVERED 1 | DELIVERED 1 | DELIVERED 1 | DELIVERED 1 | DELIVERED 1 | DELIVERED 1"
            + " | DELIVERED 1 | = | = | DELIVERED 1");
    row(
        table,
        report(1, Told.ACKNOWLEDGED),
        "ACKNOWLEDGED 1 | ACKNOWLEDGED 1 | ACKNOWLEDGED 1 | ACKNOWLEDGED 1 | ACKNOWLEDGED 1"
            + " | ACKNOWLEDGED 1 | ACKNOWLEDGED 1 | ACKNOWLEDGED 1 | = | ACKNOWLEDGED 1");
    // Never sent.
    row(
        table,
        report(3, Told.DELIVERED),
        "INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID"
            + " | INVALID");
    row(
        table,
        report(0, Told.DELIVERED),
        "INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID | INVALID"
            + " | INVALID");
    row(
        table,
        new DeliveryCommand.Withdraw(),
        "FAILED_FOR_GOOD 2 | SENDING 2 | SENDING 2 | SENT 2 | FAILED_FOR_GOOD 2"
            + " | FAILED_FOR_GOOD 2 | = | = | = | SENDING 2");
    row(
        table,
        new DeliveryCommand.Replay(),
        "CONFLICT | CONFLICT | CONFLICT | CONFLICT | CONFLICT | CONFLICT | QUEUED 3 | CONFLICT"
            + " | CONFLICT | CONFLICT");
    return table;
  }

  private static Report report(int attempt, Told told) {
    return new Report(attempt, told, "");
  }

  private static void row(
      Map<DeliveryCommand, List<String>> table, DeliveryCommand command, String cells) {
    var row = Stream.of(cells.split("\\|", -1)).map(String::strip).toList();
    assertThat(row).as("%s", command).hasSameSizeAs(STATES);
    assertThat(table.put(command, row)).isNull();
  }

  static Stream<Arguments> cells() {
    var cells = new ArrayList<Arguments>();
    TABLE.forEach(
        (command, row) -> {
          for (var i = 0; i < row.size(); i++) {
            cells.add(Arguments.of(STATES.get(i), command, row.get(i)));
          }
        });
    return cells.stream();
  }

  @ParameterizedTest(name = "{0}, {1}: {2}")
  @MethodSource("cells")
  void shouldGoByTheTable(Given given, DeliveryCommand command, String expected) {
    // Given
    var attempts = given.state() instanceof DeliveryState.Queued ? 1 : 2;
    var delivery =
        new Delivery(
            DeliveryId.of(KEY), KEY, RETRY, given.state(), attempts, given.sends(), false, 5);
    // When
    var outcome = delivery.on(command, NOW, 0.5);
    // Then
    assertThat(word(outcome)).isEqualTo(expected);
    if (outcome instanceof Outcome.Changed<Delivery>(var after)) {
      // Only what is with the channel, handed over again or not wanted any more, is no newer.
      var same = command instanceof DeliveryCommand.Send || after.unwanted();
      assertThat(after.state().sequence())
          .isGreaterThan(delivery.state().sequence() - (same ? 1 : 0));
      assertThat(after.version()).isEqualTo(6);
    }
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(new HashSet<>(STATES.stream().map(g -> g.state().stage()).toList()))
        .containsExactlyInAnyOrder(Stage.values());
    assertThat(new HashSet<Class<?>>(TABLE.keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(DeliveryCommand.class.getPermittedSubclasses()));
  }

  private static String word(Outcome<Delivery> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Delivery>(var after) ->
          after.state().stage() + " " + after.state().attempt();
      case Outcome.Unchanged<Delivery> _ -> "=";
      case Outcome.Refused<Delivery>(var reason, var _, var _) -> reason.name();
    };
  }
}
