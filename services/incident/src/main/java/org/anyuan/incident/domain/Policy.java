package org.anyuan.incident.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The numbers that decisions depend on.
 *
 * @param joinWithin a signal joins an active incident whose last signal is at most this far away
 * @param cancelGrace a cancel this soon after its device's press counts as in time
 * @param verifyDrillWithin a press of a drill window counts as real this long after its receipt
 *     unless a person confirms the drill
 * @param coalesce repeats publish a task's version at most once in this time
 * @param majorDevices so many different devices in one incident make it major by rule
 * @param reopenWithin how long a closed incident can be reopened
 */
public record Policy(
    Duration joinWithin,
    Duration cancelGrace,
    Duration verifyDrillWithin,
    Duration coalesce,
    int majorDevices,
    Duration reopenWithin,
    Map<Audience, Budget> budgets) {

  public static Policy defaults() {
    return new Policy(
        Duration.ofMinutes(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(30),
        Duration.ofSeconds(1),
        3,
        Duration.ofDays(3),
        Map.of(
            Audience.POLICE, budget(250, 500, Duration.ofSeconds(15), Duration.ofMinutes(1)),
            Audience.EDUCATION, budget(1000, 500, Duration.ofMinutes(2), Duration.ofMinutes(10)),
            Audience.MEDIA, budget(2000, 500, Duration.ofMinutes(2), Duration.ofMinutes(10))));
  }

  private static Budget budget(
      long queuedMillis, long shownMillis, Duration acknowledged, Duration escalated) {
    return new Budget(
        Duration.ofMillis(queuedMillis), Duration.ofMillis(shownMillis), acknowledged, escalated);
  }

  /**
   * Whether a moment belongs to an incident's time: a late signal of that time does, however long
   * it has gone on since.
   */
  boolean within(Instant from, Instant to, Instant at) {
    return !at.isBefore(from.minus(joinWithin)) && !at.isAfter(to.plus(joinWithin));
  }

  Budget budget(Audience audience) {
    return budgets.get(audience);
  }

  /**
   * A lane's time budget.
   *
   * @param queued from due to the lane
   * @param shown from the lane to a desk
   * @param acknowledged from due to acknowledged
   * @param escalated from due to the superior region, and from one superior to the next
   */
  public record Budget(
      Duration queued, Duration shown, Duration acknowledged, Duration escalated) {}
}
