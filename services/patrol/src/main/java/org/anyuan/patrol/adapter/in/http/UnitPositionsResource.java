package org.anyuan.patrol.adapter.in.http;

import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.http.PositionBody;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.patrol.application.Positions.Report;
import org.anyuan.patrol.application.ReportPositions;
import org.anyuan.patrol.domain.unit.UnitId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/units/positions")
@Tag(name = "units")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class UnitPositionsResource {
  static final int MOST = 1000;

  private final ReportPositions report;
  private final CurrentActor current;

  UnitPositionsResource(ReportPositions report, CurrentActor current) {
    this.report = report;
    this.current = current;
  }

  /** Positions of units, in any order. */
  @Schema(name = "PositionBatch")
  record Batch(@Schema(required = true, minItems = 1, maxItems = MOST) List<Item> positions) {}

  /** Where a unit was. */
  @Schema(name = "UnitPosition")
  record Item(
      @Schema(required = true, pattern = Bodies.ID) String unitId,
      @Schema(required = true) PositionBody position,
      @Schema(required = true, format = "date-time") String measuredAt) {}

  /** What became of a batch. */
  @Schema(name = "PositionsTaken")
  record Taken(int kept, List<IgnoredItem> ignored) {}

  /** One that was not kept. */
  @Schema(name = "IgnoredPosition")
  record IgnoredItem(String unitId, Instant measuredAt, ReportPositions.Ignored reason) {}

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, SCHOOL_OFFICER})
  @Operation(
      summary = "Where units on duty are, up to 1000 at a time (警力定位)",
      description =
          "Of each unit the newest is kept, and no trail. What comes late or out of order changes"
              + " nothing, and is answered with its reason.")
  public Uni<Taken> take(Batch body) {
    var items = Bodies.bounded("positions", Bodies.required(body).positions(), MOST);
    if (items.isEmpty()) {
      throw new InvalidField("positions", "at least one");
    }
    var reports = new ArrayList<Report>();
    for (var i = 0; i < items.size(); i++) {
      reports.add(report("positions[" + i + "].", items.get(i)));
    }
    return report.take(current.actor(), reports).map(UnitPositionsResource::taken);
  }

  private static Report report(String prefix, Item item) {
    return new Report(
        UnitId.of(prefix + "unitId", item.unitId()),
        Bodies.required(prefix + "position", item.position()).toPosition(prefix + "position"),
        Bodies.time(prefix + "measuredAt", item.measuredAt()));
  }

  private static Taken taken(ReportPositions.Result result) {
    return new Taken(
        result.kept(),
        result.ignored().stream()
            .map(i -> new IgnoredItem(i.unit().value(), i.measuredAt(), i.why()))
            .toList());
  }
}
