package org.anyuan.response.domain.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Severity;

/** Which plan counts: the nearest region's, then the one that says most. */
public final class ChoosePlan {
  private static final Comparator<Plan> SPECIFIC =
      Comparator.comparing((Plan plan) -> plan.path().ids().size())
          .thenComparing(plan -> !plan.kinds().isEmpty())
          .thenComparing(Plan::fromSeverity)
          // Always the same one of several that say as much.
          .thenComparing(Plan::id, Comparator.reverseOrder());

  private ChoosePlan() {}

  public static Optional<Plan> of(
      Collection<Plan> plans, RegionPath path, Set<AlarmKind> kinds, Severity severity) {
    return plans.stream()
        .filter(plan -> !plan.retired() && plan.path().contains(path))
        .filter(plan -> plan.kinds().isEmpty() || plan.kinds().stream().anyMatch(kinds::contains))
        .filter(plan -> plan.fromSeverity().compareTo(severity) <= 0)
        .max(SPECIFIC);
  }
}
