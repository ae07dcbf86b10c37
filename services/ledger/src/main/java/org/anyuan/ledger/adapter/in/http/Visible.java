package org.anyuan.ledger.adapter.in.http;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Answers;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.RegionId;
import org.anyuan.ledger.domain.SchoolId;

/**
 * What the caller may not see is answered as if it were not there, and so is all that hangs on it.
 */
final class Visible {
  private Visible() {}

  static Uni<Void> school(Work work, SchoolId id) {
    return work.schools()
        .find(List.of(id))
        .map(found -> Answers.found(Optional.ofNullable(found.get(id)), school -> school))
        .replaceWithVoid();
  }

  static Uni<Void> device(Work work, DeviceId id) {
    return work.devices()
        .find(List.of(id))
        .map(found -> Answers.found(Optional.ofNullable(found.get(id)), device -> device))
        .replaceWithVoid();
  }

  /** Of a region that a list is asked for by; regions are public. */
  static Uni<RegionPath> path(Work work, RegionId id) {
    return work.regions()
        .find(List.of(id))
        .map(
            found ->
                Optional.ofNullable(found.get(id))
                    .orElseThrow(() -> Problem.invalid("regionId", "no such region"))
                    .path());
  }
}
