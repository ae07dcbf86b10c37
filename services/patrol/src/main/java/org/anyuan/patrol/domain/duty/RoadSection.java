package org.anyuan.patrol.domain.duty;

import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.Bounds;
import org.anyuan.patrol.domain.post.Staffing;

/** A stretch of road (重点路段) that has to be manned while a school's children come and go. */
public record RoadSection(
    RoadSectionId id, Details details, RegionPath path, boolean retired, long version) {

  /** What is said of it. */
  public record Details(
      String schoolId, String name, Position position, int radiusMetres, Staffing staffing) {
    public static Details of(
        String schoolId, String name, Position position, Integer radiusMetres, Staffing staffing) {
      return new Details(
          Text.id("schoolId", schoolId),
          Text.required("name", name, 60),
          Bounds.present("position", position),
          radiusMetres == null ? 200 : Bounds.number("radiusMetres", radiusMetres, 20, 2000),
          staffing);
    }
  }

  public Spot spot() {
    return new Spot(
        Spot.Kind.ROAD_SECTION,
        id.value(),
        details.schoolId(),
        path,
        details.name(),
        details.position(),
        details.radiusMetres());
  }
}
