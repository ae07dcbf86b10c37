package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.calls.CallHandling;
import org.anyuan.incident.domain.Referral;
import org.anyuan.proto.incident.v1.Agency;
import org.anyuan.proto.incident.v1.ReferIncident;
import org.anyuan.proto.incident.v1.ReferralChannel;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Fire and medical: who was told, and how. */
@Path("/api/v1/incidents/{id}/referrals")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands", description = "处置指令")
@APIResponse(
    responseCode = "200",
    description = "Recorded: the incident as it stands after it",
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
class ReferralsResource {
  private final Viewers viewers;
  private final FindIncident find;
  private final CommandIncident command;

  ReferralsResource(Viewers viewers, FindIncident find, CommandIncident command) {
    this.viewers = viewers;
    this.find = find;
    this.command = command;
  }

  @Schema(name = "ReferIncident")
  record Body(
      @NotNull Referral.Agency agency,
      @Schema(description = "PHONE: somebody called; SYSTEM: through a system that the two share")
          @NotNull
          Referral.Channel channel,
      @Schema(description = "The other side's number, where it gave one")
          @Pattern(regexp = CallHandling.NUMBER)
          String reference,
      @Size(max = 500) @Plain String note) {}

  @POST
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "referIncident",
      summary = "Records that it was handed to 119 or 120 (转 119、120)",
      description = "Nothing is sent from here: it is what a person did.")
  public Response refer(
      @PathParam("id") String id, @HeaderParam(Params.KEY) String key, @NotNull @Valid Body body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var incident = find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
    var order =
        ReferIncident.newBuilder()
            .setAgency(Enums.of(Agency.class, body.agency()))
            .setChannel(Enums.of(ReferralChannel.class, body.channel()))
            .setReference(body.reference() == null ? "" : body.reference().strip())
            .setNote(body.note() == null ? "" : body.note().strip());
    return CommandAnswers.ok(
        command.give(viewer, checked, incident, b -> b.setReferIncident(order)),
        PoliceIncidentView::of);
  }
}
