package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.Registry;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.OpenIncident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A call to 110, a walk-in. */
@Path("/api/v1/incidents")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands")
class OpenIncidentResource {
  private final Viewers viewers;
  private final CommandIncident command;
  private final Registry registry;

  OpenIncidentResource(Viewers viewers, CommandIncident command, Registry registry) {
    this.viewers = viewers;
    this.command = command;
    this.registry = registry;
  }

  @POST
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(operationId = "openIncident", summary = "Opens an incident without a press (人工立警)")
  @APIResponse(
      responseCode = "201",
      description = "Opened; the Location is the incident's",
      content = @Content(schema = @Schema(implementation = PoliceIncidentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the Location says where to look",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Response open(@HeaderParam(Params.KEY) String key, @NotNull @Valid Bodies.Open body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var school =
        school(body.schoolId())
            .filter(s -> viewer.scope().allows(s.getRegionPath(), s.getSchoolId()))
            .orElseThrow(() -> Problem.notFound("There is no such school in your region."));
    return CommandAnswers.created(
        command.open(viewer, checked, order(school, body)), PoliceIncidentView::of);
  }

  private java.util.Optional<SchoolRef> school(String id) {
    var school = registry.school(id);
    if (school.isEmpty() && !registry.complete()) {
      throw Problem.unavailable("The schools are still being read.", 2);
    }
    return school;
  }

  private static OpenIncident order(SchoolRef school, Bodies.Open body) {
    var order =
        OpenIncident.newBuilder()
            .setSchool(school)
            .setKind(Enums.of(AlarmKind.class, body.kind()))
            .setMode(body.mode() == null ? Mode.MODE_ACTUAL : Enums.of(Mode.class, body.mode()))
            .setText(body.text().strip());
    if (body.severity() != null) {
      order.setSeverity(Enums.of(Severity.class, body.severity()));
    }
    if (body.place() != null) {
      order.setPlace(body.place().message());
    }
    return order.build();
  }
}
