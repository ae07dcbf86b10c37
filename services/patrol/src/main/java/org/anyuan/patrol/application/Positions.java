package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.unit.UnitId;

/** Where units on duty are: of each the newest position, and no other. */
public interface Positions {
  record Report(UnitId unit, Position position, Instant measuredAt) {}

  /**
   * Keeps what is newer than what there is, of units on duty in the scope since before it was
   * measured. Of each unit one.
   *
   * @return whose were kept
   */
  Uni<Set<UnitId>> keep(List<Report> newest, Instant now);

  /** Those received since, in the order of ids. */
  Uni<List<Report>> receivedSince(Instant time, String after, int limit);

  Uni<Void> forget(UnitId unit);

  /** How many were received before. */
  Uni<Integer> forgetReceivedBefore(Instant time);
}
