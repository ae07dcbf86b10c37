package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.domain.UnitStatus;
import org.anyuan.proto.incident.v1.ReportUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Units on their way to an incident. */
@Path("/api/v1/incidents/{id}/units")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands", description = "处置指令")
@APIResponse(
    responseCode = "200",
    description =
        "Recorded: the incident as it stands after it, or the one that it became a part of",
    content = @Content(schema = @Schema(implementation = PoliceIncidentView.class)))
@APIResponse(
    responseCode = "202",
    description = "Durable, and not decided within 2 s: the Location says where to look",
    content = @Content(schema = @Schema(implementation = AcceptedView.class)))
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
@APIResponse(responseCode = "422", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class UnitsResource {
  private static final Duration LONGEST_WAY = Duration.ofHours(24);
  private static final Duration ALREADY_DUE = Duration.ofHours(1);
  private final Viewers viewers;
  private final FindIncident find;
  private final CommandIncident command;
  private final Clock clock;

  UnitsResource(Viewers viewers, FindIncident find, CommandIncident command, Clock clock) {
    this.viewers = viewers;
    this.find = find;
    this.command = command;
    this.clock = clock;
  }

  @Schema(name = "ReportUnit")
  record Body(
      @Schema(description = "How the police call it") @NotBlank @Size(max = 100) @Plain String unit,
      @Schema(
              description =
                  "Reports of one unit and dispatch only move on: a late one is recorded and changes"
                      + " nothing. Absent over the radio, where a unit that left can be sent again")
          @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
          String dispatchId,
      @Schema(
              description =
                  "RECALLED: it does not come, or was reported by mistake. CLEARED: it has done its"
                      + " part")
          @NotNull
          UnitStatus status,
      @Schema(description = "From an hour ago to 24 hours ahead") Instant expectedArrivalAt) {}

  @POST
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "reportUnit",
      summary = "A unit was sent, is on its way, is there, or has left (出警状态)")
  public Response report(
      @PathParam("id") String id, @HeaderParam(Params.KEY) String key, @NotNull @Valid Body body) {
    var checked = Params.key(key);
    var report = report(body);
    var viewer = viewers.current();
    var incident = find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
    return CommandAnswers.ok(
        command.give(viewer, checked, incident, b -> b.setReportUnit(report)),
        PoliceIncidentView::of);
  }

  private ReportUnit.Builder report(Body body) {
    var to =
        ReportUnit.newBuilder()
            .setUnit(body.unit().strip())
            .setDispatchId(body.dispatchId() == null ? "" : body.dispatchId())
            .setStatus(Enums.of(org.anyuan.proto.incident.v1.UnitStatus.class, body.status()));
    if (body.expectedArrivalAt() != null) {
      var now = clock.instant();
      if (body.expectedArrivalAt().isBefore(now.minus(ALREADY_DUE))
          || body.expectedArrivalAt().isAfter(now.plus(LONGEST_WAY))) {
        throw Problem.invalid(
            "expectedArrivalAt", "It has to lie between an hour ago and 24 hours ahead.");
      }
      to.setExpectedArrivalAt(Timestamps.of(body.expectedArrivalAt()));
    }
    return to;
  }
}
