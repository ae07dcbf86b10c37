package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Position;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.AlarmPaths;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;
import org.anyuan.ledger.domain.SchoolType;

public interface Schools extends Aggregates<SchoolId, School> {
  /**
   * Which schools.
   *
   * @param text part of a name, or empty
   * @param secondPath whether they have a second alarm path; one that is retired needs none
   */
  record Query(
      Optional<RegionPath> within,
      Optional<SchoolType> type,
      String text,
      Optional<Boolean> secondPath,
      String after,
      int limit) {}

  /**
   * Schools in use below one child of a region, or directly in it.
   *
   * @param child the child's id; empty for those that hang in the region itself
   */
  record PathCount(String child, long schools, long withoutSecondPath, long withoutAny) {}

  /** What a map needs of a school. */
  record Point(SchoolId id, String name, RegionPath path, Position position) {}

  Uni<List<School>> page(Query query);

  /** Those in use, in the order of their ids. */
  Uni<List<Point>> points(RegionPath within, int limit);

  /**
   * Those in use in a square around a place, the nearest first.
   *
   * @param metres from the place to each side
   */
  Uni<List<School>> around(Position place, int metres, int limit);

  /** All within a region, held until the work is over. */
  Uni<List<School>> lockWithin(RegionPath path);

  Uni<Boolean> anyLiveWithin(RegionPath path);

  Uni<AlarmPaths> alarmPaths(SchoolId school);

  Uni<List<PathCount>> countPaths(RegionPath within);
}
