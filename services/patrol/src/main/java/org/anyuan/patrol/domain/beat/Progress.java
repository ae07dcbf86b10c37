package org.anyuan.patrol.domain.beat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A beat's day so far against its target.
 *
 * @param densityActual distinct visits by square kilometre of its grid
 */
public record Progress(
    Beat beat,
    RatedGrid grid,
    List<OfSchool> schools,
    int visits,
    double densityActual,
    double densityTarget) {

  /** One school's day. */
  public record OfSchool(String schoolId, int actual, int target) {
    public int behind() {
      return Math.max(0, target - actual);
    }
  }

  /**
   * The day of a beat.
   *
   * @param visits distinct ones of the day, by school
   * @param ofGrid those of all beats of its grid together
   */
  public static Progress of(Beat beat, RatedGrid grid, Map<String, Integer> visits, int ofGrid) {
    var target = grid.target();
    var schools =
        beat.details().schoolIds().stream()
            .map(id -> new OfSchool(id, visits.getOrDefault(id, 0), target.visitsPerSchool()))
            .toList();
    var own = schools.stream().mapToInt(OfSchool::actual).sum();
    var area = grid.grid().details().area().squareKilometres();
    return new Progress(beat, grid, schools, own, ofGrid / area, target.visitsPerSquareKilometre());
  }

  public int behind() {
    return schools.stream().mapToInt(OfSchool::behind).sum();
  }

  public boolean densityReached() {
    return densityActual >= densityTarget;
  }

  /** Those that are furthest behind come first. */
  public List<OfSchool> schoolsBehind() {
    return schools.stream()
        .filter(s -> s.behind() > 0)
        .sorted(Comparator.comparingInt(OfSchool::behind).reversed())
        .toList();
  }
}
