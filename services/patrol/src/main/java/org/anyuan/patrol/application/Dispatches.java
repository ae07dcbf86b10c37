package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.patrol.domain.DispatchId;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.Recommendation.Shortfall;
import org.anyuan.patrol.domain.unit.UnitId;

/** The dispatches, as far as the work's scope reaches. */
public interface Dispatches {
  /**
   * Which, in the order of ids.
   *
   * @param open those that are not over
   */
  record Query(
      Optional<IncidentId> incident,
      Optional<UnitId> unit,
      boolean open,
      Optional<DispatchId> after,
      int limit) {}

  Uni<Optional<Dispatch>> find(DispatchId id);

  /** What it is for, without holding or reading it. */
  Uni<Optional<IncidentId>> incidentOf(DispatchId id);

  Uni<Optional<Dispatch>> lock(DispatchId id);

  /** All that there ever were, in the order of ids. Held until the work is over. */
  Uni<List<Dispatch>> lockOf(IncidentId incident);

  Uni<List<Dispatch>> page(Query query);

  /** Whose time is over; none that somebody else holds just now. */
  Uni<List<DispatchId>> due(Instant now, int limit);

  /** Stores, publishes and records, with the work's commit. What is changed was locked before. */
  Uni<Void> save(String action, Dispatch after, Instant now);

  /** A person has to look. */
  Uni<Void> needDispatcher(Need need, Instant now);

  /**
   * What is needed of a dispatcher.
   *
   * @param of the incident's where
   * @param lost the dispatch that came to nothing
   * @param next the one that takes its place
   */
  record Need(
      Dispatch.Where of,
      Cause cause,
      Optional<DispatchId> lost,
      Optional<DispatchId> next,
      List<Shortfall> shortfalls) {}

  /** Why a person has to look. */
  enum Cause {
    SHORTFALL,
    UNANSWERED,
    REFUSED,
    UNDECIDED
  }
}
