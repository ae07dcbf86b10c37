package org.anyuan.alarm.application.supervision;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.alarm.domain.supervision.CoverageGap;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;

/** What people may ask of supervision, each within their part of the tree. */
public interface SupervisionQueries {
  /** In the order of device ids. */
  Uni<List<StatusRow>> statuses(Scope scope, StatusFilter filter);

  Uni<Optional<StatusRow>> status(Scope scope, String deviceId);

  /** The one that is due first comes first. */
  Uni<List<CoverageGap>> gaps(Scope scope, GapFilter filter);

  /** In the order of school ids. */
  Uni<List<SchoolPaths>> schools(Scope scope, SchoolFilter filter);

  /** A condition's name, as {@code StatusFilter} has it. */
  enum State {
    AWAITED,
    ONLINE,
    FAULT,
    LATE,
    SILENT
  }

  record StatusFilter(
      Optional<String> schoolId,
      Optional<RegionPath> regionPath,
      Optional<State> state,
      String afterId,
      int most) {}

  /** Of a gap. */
  enum GapState {
    /** Overdue ones, too. */
    OPEN,
    OVERDUE,
    CLOSED
  }

  /** The last one of the page before. */
  record GapPosition(Instant dueAt, UUID id) {}

  record GapFilter(
      Optional<String> schoolId,
      Optional<RegionPath> regionPath,
      GapState state,
      Optional<GapPosition> after,
      int most) {}

  /**
   * Which schools.
   *
   * @param paths exactly so many
   */
  record SchoolFilter(
      Optional<RegionPath> regionPath, Optional<Integer> paths, String afterId, int most) {}
}
