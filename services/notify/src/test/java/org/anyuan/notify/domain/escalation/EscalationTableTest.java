package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.ADA;
import static org.anyuan.notify.domain.escalation.Samples.BOB;
import static org.anyuan.notify.domain.escalation.Samples.GRAVE;
import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.anyuan.notify.domain.escalation.Samples.POLICY;
import static org.anyuan.notify.domain.escalation.Samples.level;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.EscalationState.Acknowledged;
import org.anyuan.notify.domain.escalation.EscalationState.Closed;
import org.anyuan.notify.domain.escalation.EscalationState.Exhausted;
import org.anyuan.notify.domain.escalation.EscalationState.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every state with every command: the state then and why somebody is told, or "=" for no change.
 */
class EscalationTableTest {
  private static final Instant BEFORE = NOW.minusSeconds(100);
  private static final Instant LATER = NOW.plusSeconds(100);

  /** Where ada's word counts, from a minute ago. */
  private static final Acknowledgements ADAS =
      new Acknowledgements(Map.of(ADA, NOW.minusSeconds(60)));

  private record Given(String name, EscalationState state, Acknowledgements by) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final List<Given> STATES =
      List.of(
          new Given(
              "first step, due", new Waiting(BEFORE, Place.said(0), NOW), Acknowledgements.NONE),
          new Given(
              "first step, not due",
              new Waiting(BEFORE, Place.said(0), LATER),
              Acknowledgements.NONE),
          new Given("last step, due, one of two", new Waiting(BEFORE, Place.said(1), NOW), ADAS),
          new Given("acknowledged", new Acknowledged(BEFORE, Place.said(0), LATER), ADAS),
          new Given(
              "gone stale",
              new Acknowledged(BEFORE, Place.said(0), NOW),
              new Acknowledgements(Map.of(ADA, NOW.minus(Samples.STALE_AFTER)))),
          new Given("exhausted, due", new Exhausted(BEFORE, NOW), ADAS),
          new Given("closed", new Closed(BEFORE), ADAS));

  private static final Map<EscalationCommand, List<String>> TABLE = table();

  // In the order of the states above. The task's version is 3, its severity MEDIUM; seven notices.
  private static Map<EscalationCommand, List<String>> table() {
    var table = new LinkedHashMap<EscalationCommand, List<String>>();
    row(
        table,
        new EscalationCommand.Acknowledge(BOB),
        "ACKNOWLEDGED | ACKNOWLEDGED | ACKNOWLEDGED | ACKNOWLEDGED | ACKNOWLEDGED | ACKNOWLEDGED | =");
    row(
        table,
        new EscalationCommand.ShowProgress(),
        "= | = | WAITING | ACKNOWLEDGED | ACKNOWLEDGED | EXHAUSTED | =");
    row(
        table,
        new EscalationCommand.ChangeLevel(level(Severity.HIGH, 4), GRAVE),
        "WAITING RISE | WAITING RISE | WAITING RISE | WAITING RISE | WAITING RISE | WAITING RISE | =");
    // The new policy asks for no more than is there.
    row(
        table,
        new EscalationCommand.ChangeLevel(level(Severity.HIGH, 5), POLICY),
        "WAITING RISE | WAITING RISE | ACKNOWLEDGED RISE | ACKNOWLEDGED RISE | WAITING RISE"
            + " | ACKNOWLEDGED RISE | =");
    row(
        table,
        new EscalationCommand.ChangeLevel(level(Severity.LOW, 4), GRAVE),
        "WAITING | WAITING | WAITING | ACKNOWLEDGED | ACKNOWLEDGED | EXHAUSTED | =");
    row(
        table,
        new EscalationCommand.ChangeLevel(level(Severity.MEDIUM, 4), GRAVE),
        "WAITING | WAITING | WAITING | ACKNOWLEDGED | ACKNOWLEDGED | EXHAUSTED | =");
    row(
        table,
        new EscalationCommand.ChangeLevel(level(Severity.CRITICAL, 3), GRAVE),
        "= | = | = | = | = | = | =");
    row(
        table,
        new EscalationCommand.ReachTime(),
        "WAITING REPEAT | = | EXHAUSTED FALLBACK! | = | WAITING STALE | EXHAUSTED FALLBACK | =");
    row(
        table,
        new EscalationCommand.FindNobody(7),
        "WAITING STEP! | WAITING STEP! | EXHAUSTED FALLBACK!! | = | = | EXHAUSTED ! | =");
    row(table, new EscalationCommand.FindNobody(6), "= | = | = | = | = | = | =");
    row(
        table,
        new EscalationCommand.Close(3),
        "CLOSED | CLOSED | CLOSED | CLOSED | CLOSED | CLOSED | =");
    row(table, new EscalationCommand.Close(2), "= | = | = | = | = | = | =");
    row(
        table,
        new EscalationCommand.Reopen(level(Severity.LOW, 4), POLICY),
        "WAITING REOPENED | WAITING REOPENED | WAITING REOPENED | WAITING REOPENED"
            + " | WAITING REOPENED | WAITING REOPENED | WAITING REOPENED");
    row(
        table,
        new EscalationCommand.Reopen(level(Severity.LOW, 3), POLICY),
        "= | = | = | = | = | = | =");
    row(
        table,
        new EscalationCommand.Resume(GRAVE),
        "WAITING REPEAT | = | EXHAUSTED FALLBACK! | = | WAITING STALE | EXHAUSTED FALLBACK"
            + " | WAITING REOPENED");
    return table;
  }

  private static void row(
      Map<EscalationCommand, List<String>> table, EscalationCommand command, String cells) {
    var row = Stream.of(cells.split("\\|", -1)).map(String::strip).toList();
    assertThat(row).hasSameSizeAs(STATES);
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
  void shouldGoByTheTable(Given given, EscalationCommand command, String expected) {
    // Given
    var base = Samples.started(POLICY).escalation();
    var escalation =
        new Escalation(
            base.id(), base.about(), base.level(), POLICY, given.by(), 7, given.state(), 9);
    // When
    var outcome = escalation.on(command, NOW);
    // Then
    assertThat(word(outcome)).isEqualTo(expected);
    var after = Samples.decided(outcome).escalation();
    assertThat(after.version()).isEqualTo(expected.equals("=") ? 9 : 10);
    assertThat(after.over() || after.next().isPresent()).isTrue();
  }

  @Test
  void shouldHoldEveryStateAndCommand() {
    assertThat(new HashSet<>(STATES.stream().map(g -> g.state().name()).toList()))
        .containsExactlyInAnyOrder(EscalationState.Name.values());
    assertThat(new HashSet<Class<?>>(TABLE.keySet().stream().map(Object::getClass).toList()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(EscalationCommand.class.getPermittedSubclasses()));
  }

  /** The state, the causes of the notices, and a "!" for each alarm. */
  private static String word(Outcome<Decided> outcome) {
    return switch (outcome) {
      case Outcome.Unchanged<Decided> _ -> "=";
      case Outcome.Refused<Decided> refused -> refused.reason().name();
      case Outcome.Changed<Decided>(var decided) -> {
        var causes = decided.notices().stream().map(notice -> notice.cause().name()).toList();
        var alarms = decided.events().size() - causes.size();
        yield (decided.escalation().state().name()
                + " "
                + String.join(" ", causes)
                + "!".repeat(alarms))
            .strip();
      }
    };
  }
}
