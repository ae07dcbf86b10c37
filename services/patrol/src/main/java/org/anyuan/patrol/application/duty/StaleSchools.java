package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.region.RegionPath;

/**
 * Whose duties of the next days have to be made anew, because what they are made from changed or a
 * day went by. A mark is set in the transaction of the change, so no change is forgotten.
 */
public interface StaleSchools {
  Uni<Void> mark(String schoolId, RegionPath path);

  /** All that have a mark already below a region: those are all that have spots. */
  Uni<Void> markUnder(RegionPath region);

  /** Locked; what another copy works on is left out. */
  Uni<List<String>> take(LocalDate through, int limit);

  Uni<Void> made(Collection<String> schoolIds, LocalDate through);
}
