package org.anyuan.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;

/** What the declaration of a button test does. The press that uses it up takes it away. */
final class ButtonTestDecisions {
  static final int MOST_MINUTES = 5;

  /** A school has fewer buttons. Past it the oldest goes, whose press then counts as real. */
  private static final int KEPT = 500;

  /** A press may lie in a spool that long. It counts by when it was received. */
  private static final Duration LATE_PRESSES = Duration.ofDays(1);

  private ButtonTestDecisions() {}

  static Decision declare(
      SchoolIncidents state, Input.Command command, Order.DeclareButtonTest order) {
    if (order.minutes() < 0 || order.minutes() > MOST_MINUTES) {
      return Decisions.invalid("minutes", "A button test takes at most 5 minutes.");
    }
    var now = command.at();
    var until = now.plus(Duration.ofMinutes(order.minutes()));
    var tests = new ArrayList<>(state.tests());
    tests.removeIf(t -> t.device().equals(order.device()) || isOver(t, now));
    if (order.minutes() > 0) {
      tests.add(new ButtonTest(order.device(), now, until));
    }
    if (tests.size() > KEPT) {
      tests.removeFirst();
    }
    return new Decision.TestDeclared(
        tests, new Fact.ButtonTestDeclared(order.school(), order.device(), until));
  }

  private static boolean isOver(ButtonTest test, Instant now) {
    return test.until().plus(LATE_PRESSES).isBefore(now);
  }
}
