package org.anyuan.patrol.adapter.in.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.GridId;
import org.anyuan.patrol.domain.beat.Progress;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A day's progress as GeoJSON (RFC 7946): each grid a polygon, each school a point. */
@Schema(name = "BeatMap")
record BeatMap(@Schema(description = "FeatureCollection") String type, List<Feature> features) {

  /** One thing on the map. */
  @Schema(name = "BeatMapFeature")
  record Feature(String type, String id, Object geometry, Map<String, Object> properties) {}

  private record Point(String type, List<Double> coordinates) {}

  static BeatMap of(List<Progress> all, Function<String, Optional<Position>> position) {
    var features = new LinkedHashMap<GridId, Feature>();
    var points = new ArrayList<Feature>();
    for (var progress : all) {
      features.computeIfAbsent(progress.grid().grid().id(), _ -> grid(progress));
      for (var school : progress.schools()) {
        position.apply(school.schoolId()).ifPresent(at -> points.add(school(progress, school, at)));
      }
    }
    var both = new ArrayList<>(features.values());
    both.addAll(points);
    return new BeatMap("FeatureCollection", both);
  }

  private static Feature grid(Progress progress) {
    Grid grid = progress.grid().grid();
    return new Feature(
        "Feature",
        "grid/" + grid.id(),
        GridBody.Geometry.of(grid.details().area()),
        Map.of(
            "name", grid.details().name(),
            "risk", progress.grid().risk(),
            "density", progress.densityActual(),
            "densityTarget", progress.densityTarget(),
            "densityReached", progress.densityReached()));
  }

  private static Feature school(Progress of, Progress.OfSchool school, Position at) {
    return new Feature(
        "Feature",
        "school/" + of.beat().id() + "/" + school.schoolId(),
        new Point("Point", List.of(at.longitude(), at.latitude())),
        Map.of(
            "schoolId", school.schoolId(),
            "beatId", of.beat().id().value(),
            "actual", school.actual(),
            "target", school.target(),
            "behind", school.behind()));
  }
}
