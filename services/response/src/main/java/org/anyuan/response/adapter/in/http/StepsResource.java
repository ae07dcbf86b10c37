package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.response.ResponseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/responses/{id}/steps/{step}")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class StepsResource {
  private final Commands commands;

  StepsResource(Commands commands) {
    this.commands = commands;
  }

  /** What the step asks for. */
  @Schema(name = "EvidenceGiven")
  record EvidenceBody(
      @Schema(nullable = true, maxLength = 500) String note,
      @Schema(nullable = true, maxLength = 100) String reference,
      @Schema(nullable = true, minimum = "0") Long count) {}

  @POST
  @Path("start")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(summary = "Somebody is at it")
  public Uni<ResponseView> start(@PathParam("id") String id, @PathParam("step") String step) {
    return commands.give(id, new ResponseCommand.StartStep(StepKey.of("step", step)));
  }

  @POST
  @Path("complete")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(summary = "It is done, with its evidence")
  public Uni<ResponseView> complete(
      @PathParam("id") String id, @PathParam("step") String step, EvidenceBody body) {
    var given =
        body == null
            ? Evidence.Given.NOTHING
            : Evidence.Given.of(body.note(), body.reference(), body.count());
    return commands.give(id, new ResponseCommand.CompleteStep(StepKey.of("step", step), given));
  }

  @POST
  @Path("excuse")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "It is not needed here; what waits for it goes on waiting")
  public Uni<ResponseView> excuse(
      @PathParam("id") String id, @PathParam("step") String step, ReasonBody body) {
    return commands.give(
        id, new ResponseCommand.ExcuseStep(StepKey.of("step", step), ReasonBody.of(body)));
  }

  @POST
  @Path("reopen")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(summary = "What was done does not hold any more")
  public Uni<ResponseView> reopen(
      @PathParam("id") String id, @PathParam("step") String step, ReasonBody body) {
    return commands.give(
        id, new ResponseCommand.ReopenStep(StepKey.of("step", step), ReasonBody.of(body)));
  }
}
