package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.TaskId;

/** What the tests of escalations start from. */
final class Samples {
  static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  static final RegionPath COUNTY = new RegionPath("/420000/420100/420106/");
  static final PersonId ADA = new PersonId("ada");
  static final PersonId BOB = new PersonId("bob");
  static final PersonId CAI = new PersonId("cai");
  static final Target STATION = new Target.OnCallOf(new RosterId("station"));
  static final Target DESK = new Target.WithRole("police-dispatcher");
  static final Target CITY = new Target.Superior(1, "police-dispatcher");
  static final Target KEEPER = new Target.WithRole("administrator");
  static final Duration STALE_AFTER = Duration.ofMinutes(10);

  /** Of 15 s, said twice; then the desk, of whom two are needed, after 45 s; then the keeper. */
  static final Policy POLICY =
      policy(
          "p1",
          Severity.LOW,
          List.of(step(0, STATION, 1, 15, 1), step(45, DESK, 0, 30, 2)),
          Duration.ofSeconds(60));

  /** Of the rise: one step, two needed. */
  static final Policy GRAVE =
      policy("p2", Severity.HIGH, List.of(step(0, CITY, 0, 20, 2)), Duration.ofSeconds(30));

  private Samples() {}

  static Step step(long after, Target whom, int repeats, long every, int needed) {
    return Step.of(
        "step",
        Duration.ofSeconds(after),
        List.of(whom),
        repeats,
        Duration.ofSeconds(every),
        needed);
  }

  static Policy policy(String id, Severity from, List<Step> steps, Duration fallbackAfter) {
    return new Policy(
        new PolicyId(id),
        id,
        Lane.POLICE,
        COUNTY,
        Optional.empty(),
        from,
        steps,
        STALE_AFTER,
        Fallback.of("fallback", fallbackAfter, List.of(KEEPER), Duration.ofMinutes(5)),
        1);
  }

  static Decided started(Policy policy) {
    return Escalation.start(
        EscalationId.of(new IncidentId("i1"), new TaskId("t1"), "420106"),
        new Escalation.About(
            new TaskId("t1"),
            new IncidentId("i1"),
            new SchoolId("s1"),
            Lane.POLICE,
            COUNTY,
            Mode.ACTUAL),
        new Level(Severity.MEDIUM, 3),
        policy,
        NOW);
  }

  static Level level(Severity severity, long taskVersion) {
    return new Level(severity, taskVersion);
  }

  /** What was decided; where nothing changed, that. */
  static Decided decided(Outcome<Decided> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Decided>(var decided) -> decided;
      case Outcome.Unchanged<Decided>(var decided) -> decided;
      case Outcome.Refused<Decided> refused -> throw new AssertionError(refused);
    };
  }
}
