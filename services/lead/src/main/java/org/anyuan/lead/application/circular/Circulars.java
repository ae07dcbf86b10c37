package org.anyuan.lead.application.circular;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularId;
import org.anyuan.lead.domain.circular.CircularState;

/** Circulars from the actor's scope, and those to desks within it. */
public interface Circulars {
  /** From a reader's region, or to their desk. */
  enum Box {
    SENT,
    RECEIVED
  }

  /**
   * What a list is asked for by.
   *
   * @param reader to whose agency
   * @param reach of the reader
   * @param box absent: both
   */
  record Query(
      Agency reader,
      RegionPath reach,
      Optional<Box> box,
      Optional<CircularState.Name> state,
      Optional<CircularId> after,
      int limit) {}

  Uni<Optional<Circular>> find(CircularId id);

  /** Until the end of the unit of work. */
  Uni<Optional<Circular>> lock(CircularId id);

  /** In the order of their ids. */
  Uni<List<Circular>> page(Query query);

  Uni<List<CircularId>> due(Instant now, int limit);

  /**
   * With its event and its line in the audit trail.
   *
   * @param action such as {@code circular.sent}
   */
  Uni<Void> save(Circular.Chased chased, String action, Instant now);
}
