package org.anyuan.response.adapter.in.http;

import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import org.anyuan.common.http.Given;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.OverrideId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.response.ResponseCommand;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/responses/{id}/overrides")
@Tag(name = "responses")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "409", ref = "Problem")
class OverridesResource {
  private final Commands commands;

  OverridesResource(Commands commands) {
    this.commands = commands;
  }

  /** Which pairing, and why it cannot be kept. */
  @Schema(name = "OverrideRequest")
  record Body(
      @Schema(required = true) String pairing,
      @Schema(
              nullable = true,
              description = "Where the pairing guards what is published: the one statement")
          String statementId,
      @Schema(required = true, maxLength = Given.LONGEST_REASON) String reason) {}

  @POST
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "Asks to go without a pairing; a second person has to approve")
  @APIResponse(responseCode = "201", description = "Asked")
  public Uni<RestResponse<OverrideView>> ask(
      @PathParam("id") String id, @HeaderParam("Idempotency-Key") String key, Body body) {
    var pairing = Text.id("pairing", Given.body(body).pairing());
    var statement =
        Optional.ofNullable(body.statementId()).map(s -> StatementId.of("statementId", s));
    var reason = Given.reason(body.reason());
    return commands.make(
        id,
        "override.ask",
        key,
        body,
        fresh -> new ResponseCommand.AskOverride(new OverrideId(fresh), pairing, statement, reason),
        (response, fresh) ->
            response.waivers().stream()
                .filter(one -> one.id().equals(new OverrideId(fresh)))
                .findFirst()
                .map(OverrideView::of)
                .orElseThrow());
  }

  @POST
  @Path("{override}/approve")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "A second person takes it upon them")
  public Uni<ResponseView> approve(
      @PathParam("id") String id, @PathParam("override") String override) {
    return commands.give(
        id, new ResponseCommand.ApproveOverride(OverrideId.of("override", override)));
  }

  @POST
  @Path("{override}/refuse")
  @RolesAllowed({POLICE_DISPATCHER, POLICE_OFFICER, MEDIA_OFFICER, COMMISSION_OFFICER})
  @Operation(summary = "A second person refuses")
  public Uni<ResponseView> refuse(
      @PathParam("id") String id, @PathParam("override") String override, ReasonBody body) {
    return commands.give(
        id,
        new ResponseCommand.RefuseOverride(
            OverrideId.of("override", override), ReasonBody.of(body)));
  }
}
