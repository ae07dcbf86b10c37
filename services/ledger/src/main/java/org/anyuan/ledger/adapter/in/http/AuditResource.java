package org.anyuan.ledger.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.function.Function;
import org.anyuan.common.problem.Problem;
import org.anyuan.ledger.adapter.in.http.Paging.Page;
import org.anyuan.ledger.application.Registry;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.Trail;
import org.anyuan.ledger.domain.DeviceId;
import org.anyuan.ledger.domain.SchoolId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1")
@Tag(name = "audit", description = "What was done, by whom, and why (审计记录)")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
class AuditResource {
  private final Registry registry;
  private final CurrentActor current;

  AuditResource(Registry registry, CurrentActor current) {
    this.registry = registry;
    this.current = current;
  }

  /** One act. */
  @Schema(name = "AuditLine")
  record LineView(
      Instant at,
      String actor,
      String role,
      String action,
      @Schema(
              implementation = Object.class,
              description = "Of a change: version, and changes as name: [before, after]")
          @JsonRawValue
          String detail) {
    static LineView of(Trail.Line line) {
      return new LineView(line.at(), line.actor(), line.role(), line.action(), line.detail());
    }
  }

  @GET
  @Path("devices/{id}/audit")
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER, INSPECTOR})
  @Operation(summary = "What was done to a device, the newest first; as far as the caller's region")
  public Uni<Page<LineView>> ofDevice(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var device = DeviceId.of("id", id);
    return lines("device/" + device, work -> Visible.device(work, device), cursor, limit);
  }

  @GET
  @Path("schools/{id}/audit")
  @RolesAllowed({ADMINISTRATOR, EDUCATION_OFFICER, SCHOOL_OFFICER, INSPECTOR})
  @Operation(
      summary =
          "What was done to a school, the newest first: devices that came and left, and installers'"
              + " access, too")
  public Uni<Page<LineView>> ofSchool(
      @PathParam("id") String id,
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var school = SchoolId.of("id", id);
    return lines("school/" + school, work -> Visible.school(work, school), cursor, limit);
  }

  private Uni<Page<LineView>> lines(
      String subject, Function<Work, Uni<Void>> visible, String cursor, String limit) {
    var most = Paging.limit(limit);
    var before = before(cursor);
    return registry
        .work(
            current.actor(),
            work -> visible.apply(work).chain(() -> work.trail().page(subject, before, most + 1)))
        .map(found -> Paging.page(found, most, LineView::of, line -> Long.toString(line.id())));
  }

  private static long before(String cursor) {
    var id = Paging.after(cursor);
    if (!id.matches("[0-9]{0,18}")) {
      throw Problem.invalid("cursor", "not a cursor of this list");
    }
    return id.isEmpty() ? Long.MAX_VALUE : Long.parseLong(id);
  }
}
