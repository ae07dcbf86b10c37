package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.FindOutcome;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What became of a command that was not answered in time. */
@Path("/api/v1/commands/{commandId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands")
class CommandsResource {
  private final Viewers viewers;
  private final FindOutcome outcome;

  CommandsResource(Viewers viewers, FindOutcome outcome) {
    this.viewers = viewers;
    this.outcome = outcome;
  }

  @GET
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.MEDIA_OFFICER,
    Role.SCHOOL_OFFICER,
    Role.INSPECTOR,
    Role.ADMINISTRATOR,
    Role.INSTALLER
  })
  @Operation(operationId = "getCommand", summary = "What the caller's own command led to")
  @APIResponse(responseCode = "200", description = "Decided or rejected")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", description = "Not decided, or no command of the caller's")
  @APIResponse(responseCode = "503", ref = "Problem")
  public CommandView get(@PathParam("commandId") String commandId) {
    return outcome
        .find(Params.known(commandId), viewers.current())
        .map(CommandView::of)
        .orElseThrow(() -> Problem.notFound("No outcome of such a command of yours is known."));
  }

  /**
   * A command's outcome.
   *
   * @param status {@code DECIDED} or {@code REJECTED}
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "Command")
  record CommandView(
      String commandId,
      String status,
      String incidentId,
      Instant decidedAt,
      String code,
      String field,
      String detail) {

    static CommandView of(IncidentEvent e) {
      var rejected = e.getCommandRejected();
      return new CommandView(
          e.getCauseId(),
          e.hasCommandRejected() ? "REJECTED" : "DECIDED",
          Times.text(e.getIncidentId()),
          Times.at(e.hasDecidedAt(), e.getDecidedAt()),
          EnumNames.of(rejected.getCode()),
          Times.text(rejected.getField()),
          Times.text(rejected.getDetail()));
    }
  }
}
