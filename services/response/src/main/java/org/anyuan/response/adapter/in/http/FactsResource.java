package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.FactId;
import org.anyuan.response.domain.response.ResponseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/responses/{id}/facts")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class FactsResource {
  private static final int LONGEST = 1000;

  private final Commands commands;

  FactsResource(Commands commands) {
    this.commands = commands;
  }

  /** What is known. */
  @Schema(name = "FactRequest")
  record Body(@Schema(required = true, maxLength = LONGEST) String text) {}

  /** The version that was read. */
  @Schema(name = "FactVersion")
  record VersionBody(@Schema(required = true) Long version) {}

  /** What is known otherwise, and why. */
  @Schema(name = "FactChange")
  record ChangeBody(
      @Schema(required = true, maxLength = LONGEST) String text,
      @Schema(required = true, maxLength = Given.LONGEST_REASON) String reason) {}

  @POST
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(summary = "Records a fact; nobody is told of it before it is confirmed")
  @APIResponse(responseCode = "201", description = "Recorded")
  public Uni<RestResponse<FactView>> record(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Body body) {
    var text = Text.required("text", Given.body(body).text(), LONGEST);
    return commands.make(
        id,
        "fact.record",
        key,
        body,
        fresh -> new ResponseCommand.RecordFact(new FactId(fresh), text),
        (response, fresh) -> FactView.of(response.fact(new FactId(fresh)).orElseThrow(), true));
  }

  @POST
  @Path("{fact}/confirm")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "The lawful-handling lead stands for it (核实)")
  public Uni<ResponseView> confirm(
      @PathParam("id") String id, @PathParam("fact") String fact, VersionBody body) {
    return commands.give(
        id,
        new ResponseCommand.ConfirmFact(
            FactId.of("fact", fact), Given.version(Given.body(body).version())));
  }

  @POST
  @Path("{fact}/change")
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    MEDIA_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER
  })
  @Operation(summary = "It is known otherwise: what was published of it has to be corrected")
  public Uni<ResponseView> change(
      @PathParam("id") String id, @PathParam("fact") String fact, ChangeBody body) {
    return commands.give(
        id,
        new ResponseCommand.ChangeFact(
            FactId.of("fact", fact),
            Text.required("text", Given.body(body).text(), LONGEST),
            Given.reason(body.reason())));
  }

  @POST
  @Path("{fact}/retract")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "It is not so: what was published of it has to be corrected")
  public Uni<ResponseView> retract(
      @PathParam("id") String id, @PathParam("fact") String fact, ReasonBody body) {
    return commands.give(
        id, new ResponseCommand.RetractFact(FactId.of("fact", fact), ReasonBody.of(body)));
  }
}
