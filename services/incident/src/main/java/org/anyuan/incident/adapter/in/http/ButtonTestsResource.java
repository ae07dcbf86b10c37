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
import java.time.Instant;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.RegisteredDevices;
import org.anyuan.incident.application.Registry;
import org.anyuan.incident.application.Viewer;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.ButtonTestDeclared;
import org.anyuan.proto.incident.v1.DeclareButtonTest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Somebody beside a button is about to press it. */
@Path("/api/v1/button-tests")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Button tests", description = "按钮测试")
class ButtonTestsResource {
  private static final int USUAL_MINUTES = 5;

  private final Viewers viewers;
  private final CommandIncident command;
  private final Registry registry;
  private final RegisteredDevices devices;

  ButtonTestsResource(
      Viewers viewers, CommandIncident command, Registry registry, RegisteredDevices devices) {
    this.viewers = viewers;
    this.command = command;
    this.registry = registry;
    this.devices = devices;
  }

  /**
   * A declared test.
   *
   * @param until the last moment at which the press may be received
   */
  @Schema(name = "ButtonTest")
  record View(String deviceId, String schoolId, Instant until) {
    static View of(ButtonTestDeclared test) {
      return new View(
          test.getDeviceId(),
          test.getSchool().getSchoolId(),
          Times.at(test.hasUntil(), test.getUntil()));
    }
  }

  @POST
  @RolesAllowed({
    Role.INSTALLER,
    Role.SCHOOL_OFFICER,
    Role.POLICE_OFFICER,
    Role.POLICE_DISPATCHER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR
  })
  @Operation(
      operationId = "declareButtonTest",
      summary = "The device's next press within the minutes is a test (声明按钮测试)",
      description =
          "One press, the first that names no mode; every later one is real. Duress and a silent"
              + " panic are never a test. A newer declaration for the device takes the place of this"
              + " one.")
  @APIResponse(
      responseCode = "201",
      description = "Declared",
      content = @Content(schema = @Schema(implementation = View.class)))
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
  public Response declare(
      @HeaderParam(Params.KEY) String key, @NotNull @Valid Bodies.ButtonTest body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var order =
        DeclareButtonTest.newBuilder()
            .setSchool(schoolOf(body.deviceId(), viewer))
            .setDeviceId(body.deviceId())
            .setMinutes(body.minutes() == null ? USUAL_MINUTES : body.minutes())
            .build();
    return CommandAnswers.declared(command.declareTest(viewer, checked, order), View::of);
  }

  private SchoolRef schoolOf(String deviceId, Viewer viewer) {
    var school = devices.schoolOf(deviceId).flatMap(registry::school);
    if (school.isEmpty() && !(devices.complete() && registry.complete())) {
      throw Problem.unavailable("The devices are still being read.", 2);
    }
    return school
        .filter(s -> viewer.scope().allows(s.getRegionPath(), s.getSchoolId()))
        .orElseThrow(() -> Problem.notFound("There is no such device in your region or school."));
  }
}
