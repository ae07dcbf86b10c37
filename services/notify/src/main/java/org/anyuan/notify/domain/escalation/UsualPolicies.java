package org.anyuan.notify.domain.escalation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Severity;

/**
 * What holds where a region has written nothing: the lane's own role, said again, then that of the
 * superior region. The police's times are the lane's budget: 15 s, then a minute in all.
 */
final class UsualPolicies {
  private static final Duration STALE_AFTER = Duration.ofMinutes(30);

  private UsualPolicies() {}

  static Policy of(Lane lane) {
    return switch (lane) {
      case POLICE -> policy(lane, Role.POLICE_DISPATCHER, 15, 45, 60);
      case EDUCATION -> policy(lane, Role.EDUCATION_OFFICER, 60, 240, 300);
      case MEDIA -> policy(lane, Role.MEDIA_OFFICER, 120, 480, 600);
      case SCHOOL -> school();
    };
  }

  private static Policy policy(
      Lane lane, String role, long againSeconds, long superiorSeconds, long fallbackSeconds) {
    return made(
        lane,
        List.of(
            step(0, List.of(new Target.WithRole(role)), 1, againSeconds),
            step(superiorSeconds, List.of(new Target.Superior(1, role)), 1, superiorSeconds)),
        new Fallback(
            Duration.ofSeconds(fallbackSeconds),
            List.of(new Target.Superior(2, role), new Target.WithRole(Role.ADMINISTRATOR)),
            Duration.ofMinutes(10)));
  }

  /**
   * A school has no superior of its own kind: its county's education bureau hears of its silence.
   */
  private static Policy school() {
    return made(
        Lane.SCHOOL,
        List.of(step(0, List.of(new Target.OfSchool(Role.SCHOOL_OFFICER)), 2, 60)),
        new Fallback(
            Duration.ofMinutes(2),
            List.of(new Target.WithRole(Role.EDUCATION_OFFICER)),
            Duration.ofMinutes(10)));
  }

  private static Step step(long after, List<Target> whom, int repeats, long every) {
    return new Step(Duration.ofSeconds(after), whom, repeats, Duration.ofSeconds(every), 1);
  }

  private static Policy made(Lane lane, List<Step> steps, Fallback fallback) {
    return new Policy(
        new PolicyId("usual-" + lane),
        "usual",
        lane,
        RegionPath.ALL,
        Optional.empty(),
        Severity.LOW,
        steps,
        STALE_AFTER,
        fallback,
        0);
  }
}
