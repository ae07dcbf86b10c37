package org.anyuan.patrol.adapter.in.http;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.geo.Datum;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.beat.Area;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.beat.RiskLevel;
import org.anyuan.patrol.domain.beat.Target;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A grid as it is given: its area is a GeoJSON (RFC 7946) polygon of one ring. */
@Schema(name = "GridBody")
record GridBody(
    @Schema(required = true) String regionId,
    @Schema(required = true, maxLength = 60) String name,
    @Schema(required = true, description = "HIGH, MEDIUM or LOW") String risk,
    @Schema(required = true) Geometry area,
    @Schema(
            defaultValue = "CGCS2000",
            description = "What the degrees are in; GeoJSON's own WGS-84 agrees with CGCS2000")
        Datum datum,
    @Schema(description = "Left out: the usual ones of its risk") TargetBody target,
    @Schema(description = "Of a change: the version that was read") Long version) {
  private static final int MOST_POSITIONS = 501;

  /** A polygon. */
  @Schema(name = "Polygon")
  record Geometry(
      @Schema(required = true, description = "Polygon") String type,
      @Schema(required = true, description = "One ring, closed; longitude before latitude")
          List<List<List<Double>>> coordinates) {
    static Geometry of(Area area) {
      return new Geometry(
          "Polygon",
          List.of(area.ring().stream().map(p -> List.of(p.longitude(), p.latitude())).toList()));
    }
  }

  /** What a day owes a grid. */
  @Schema(name = "PatrolTarget")
  record TargetBody(
      @Schema(description = "Frequency (频次), 0 to 48") Integer visitsPerSchool,
      @Schema(description = "Density (密度), 0 to 100") Double visitsPerSquareKilometre) {
    static TargetBody of(Target target) {
      return new TargetBody(target.visitsPerSchool(), target.visitsPerSquareKilometre());
    }
  }

  Grid.Details details() {
    return Grid.Details.of(
        regionId,
        name,
        Area.of("area.coordinates", ring()),
        Text.oneOf("risk", RiskLevel.class, risk),
        Optional.ofNullable(target)
            .map(t -> Target.of(t.visitsPerSchool(), t.visitsPerSquareKilometre())));
  }

  private List<Position> ring() {
    var given = Given.required("area", area);
    if (!"Polygon".equals(given.type())) {
      throw new InvalidField("area.type", "Polygon");
    }
    var rings = Given.required("area.coordinates", given.coordinates());
    if (rings.size() != 1 || rings.getFirst() == null) {
      throw new InvalidField("area.coordinates", "one ring, without holes");
    }
    if (rings.getFirst().size() > MOST_POSITIONS) {
      throw new InvalidField("area.coordinates", "at most " + MOST_POSITIONS + " positions");
    }
    return rings.getFirst().stream().map(this::position).toList();
  }

  private Position position(List<Double> pair) {
    if (pair == null || pair.size() != 2 || pair.get(0) == null || pair.get(1) == null) {
      throw new InvalidField("area.coordinates", "each position is [longitude, latitude]");
    }
    try {
      return Position.of(
          Optional.ofNullable(datum).orElse(Datum.CGCS2000), pair.get(0), pair.get(1));
    } catch (InvalidField e) {
      throw new InvalidField("area.coordinates", e.field() + ": " + e.getMessage());
    }
  }
}
