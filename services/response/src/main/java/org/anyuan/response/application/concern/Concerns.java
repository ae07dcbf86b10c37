package org.anyuan.response.application.concern;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.concern.AnswerTimes;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernDetails;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.concern.ConcernState;

/** The concerns of the work's scope. */
public interface Concerns {
  record Query(
      Optional<RegionPath> under,
      Optional<ConcernState.Name> state,
      Optional<ConcernDetails.Kind> kind,
      Optional<ResponseId> response,
      Optional<ConcernId> head,
      Optional<ConcernId> after,
      int limit) {}

  Uni<Optional<Concern>> find(ConcernId id);

  /** Held until the work is over. */
  Uni<Optional<Concern>> lock(ConcernId id);

  /** Those that are answered with this one. */
  Uni<Long> members(ConcernId head);

  /** In the order of ids. */
  Uni<List<Concern>> page(Query query);

  /**
   * Stores the next version, publishes and records.
   *
   * @param action such as {@code concern.noticed}
   */
  Uni<Void> save(String action, Concern concern, Instant now);

  /** Of what was noticed in that time, for a region and each child of it that has any. */
  Uni<List<AnswerTimes>> times(RegionPath region, Instant from, Instant to);
}
