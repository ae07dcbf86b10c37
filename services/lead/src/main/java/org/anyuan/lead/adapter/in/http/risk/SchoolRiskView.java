package org.anyuan.lead.adapter.in.http.risk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.protection.SmallCounts.Told;
import org.anyuan.lead.domain.risk.Point;
import org.anyuan.lead.domain.risk.RiskForReader;
import org.anyuan.lead.domain.risk.RiskLevel;
import org.anyuan.lead.domain.risk.Row;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A school of a list, as the caller may read it. */
@Schema(name = "SchoolRisk")
public record SchoolRiskView(
    String schoolId,
    String schoolName,
    RiskLevel level,
    @Schema(nullable = true, description = "Absent where it would tell a number held back")
        Integer points,
    List<PointView> of) {
  /** In a list; all of them are at the school's own. */
  static final int SHOWN = 20;

  @Schema(name = "RiskPoint")
  record PointView(
      Row.Kind kind,
      @Schema(nullable = true, description = "Absent where it would tell a number held back")
          Integer points,
      @Schema(
              nullable = true,
              description = "How many rows; absent where one or two of them are others' to know of")
          Integer count,
      @Schema(description = "Those that the caller may open") List<RowView> rows) {

    static PointView of(RiskForReader.PointForReader point, int most) {
      return new PointView(
          point.kind(),
          point.points().orElse(null),
          point.count() instanceof Told.Exactly(var count) ? count : null,
          point.rows().stream().limit(most).map(RowView::of).toList());
    }
  }

  @Schema(name = "RiskRow")
  record RowView(
      @Schema(
              description =
                  "Of a lead, an incident or an account item its id; of a device gap gap/, device/ or"
                      + " camera/ and the id")
          String id,
      Severity severity,
      Instant since,
      @Schema(description = "What had to be done about it was not done in time") boolean late,
      @Schema(name = "protected") @JsonProperty("protected") boolean closedToOthers,
      @Schema(description = "What it counts by itself") int points) {

    static RowView of(Point.Counted counted) {
      var row = counted.row();
      return new RowView(
          row.id(), row.severity(), row.since(), row.late(), row.isProtected(), counted.points());
    }
  }

  /** A page of a list. */
  @Schema(name = "RiskListPage")
  public record Page(
      ListHeadView list,
      List<SchoolRiskView> items,
      @Schema(nullable = true, description = "Where the next page starts; absent at the end")
          String nextCursor) {}

  static SchoolRiskView whole(RiskForReader risk, Registry registry) {
    return of(risk, registry, Integer.MAX_VALUE);
  }

  static SchoolRiskView inList(RiskForReader risk, Registry registry) {
    return of(risk, registry, SHOWN);
  }

  private static SchoolRiskView of(RiskForReader risk, Registry registry, int most) {
    return new SchoolRiskView(
        risk.school().value(),
        registry.name(risk.school()).orElse(risk.school().value()),
        risk.level(),
        risk.points().orElse(null),
        risk.of().stream().map(point -> PointView.of(point, most)).toList());
  }
}
