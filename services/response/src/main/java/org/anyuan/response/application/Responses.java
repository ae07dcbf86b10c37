package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseState;
import org.anyuan.response.domain.response.Stamp;
import org.anyuan.response.domain.statement.Publication;

/** Responses, as far as the work's scope reaches. */
public interface Responses {
  Uni<Optional<Response>> find(ResponseId id);

  Uni<Optional<Response>> findOf(IncidentId incident);

  /** Until the end of the work nobody else decides about it, or about any of its statements. */
  Uni<Optional<Response>> lock(ResponseId id);

  /** Stores what it became, its lines in the record, their events, and the audit trail. */
  Uni<Void> save(Step step);

  /**
   * A decision.
   *
   * @param after the response with all of the changes
   * @param changes in order; the last one made the response's version
   * @param publication what a change let out
   */
  record Step(
      Response after,
      List<ResponseChange> changes,
      Stamp stamp,
      Optional<Publication> publication) {
    public static Step of(Response after, List<ResponseChange> changes, Stamp stamp) {
      return new Step(after, changes, stamp, Optional.empty());
    }
  }

  Uni<List<Response>> page(Query query);

  /**
   * Which of them.
   *
   * @param open those that are not closed
   * @param after the id after which they start
   */
  record Query(
      Optional<IncidentId> incident, boolean open, Optional<ResponseId> after, int limit) {}

  /** Those with an alarm that is due; what another copy works on is left out. */
  Uni<List<ResponseId>> due(Instant now, int limit);

  /** That a response is another one than before. */
  record Changed(
      ResponseId id, RegionPath path, ResponseState.Name state, long version, Instant at) {}

  /** Since then, the oldest change first. */
  Uni<List<Changed>> changed(Instant since, int limit);

  /** A line of the record. */
  record Line(long sequence, Instant at, String actor, String role, ResponseChange change) {}

  /** In order, those after a sequence number. */
  Uni<List<Line>> record(ResponseId id, long after, int limit);
}
