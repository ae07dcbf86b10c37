package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.Exercise;
import org.anyuan.ledger.domain.ExerciseId;
import org.anyuan.ledger.domain.SchoolId;

public interface Exercises extends Aggregates<ExerciseId, Exercise> {
  /**
   * Which exercises.
   *
   * @param from those that end after it
   * @param to those that begin before it
   */
  record Query(
      Optional<SchoolId> school,
      Optional<Instant> from,
      Optional<Instant> to,
      String after,
      int limit) {}

  Uni<List<Exercise>> page(Query query);

  /** Takes over the paths of these schools. Nothing is published: a path is no part of it. */
  Uni<Void> followSchools(Collection<SchoolId> schools);

  /** Takes over the paths of the regions that lay at or below this one. */
  Uni<Void> followRegions(RegionPath before);
}
