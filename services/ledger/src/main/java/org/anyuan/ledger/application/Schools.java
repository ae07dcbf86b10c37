package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SchoolType;

public interface Schools extends Aggregates<SchoolId, School> {
  /**
   * Which schools.
   *
   * @param text part of a name, or empty
   */
  record Query(
      Optional<RegionPath> within,
      Optional<SchoolType> type,
      String text,
      String after,
      int limit) {}

  Uni<List<School>> page(Query query);

  /** All within a region, held until the work is over. */
  Uni<List<School>> lockWithin(RegionPath path);

  Uni<Boolean> anyLiveWithin(RegionPath path);
}
