package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.StoreUnavailable;
import org.anyuan.incident.application.Viewer;
import org.anyuan.incident.application.calls.CallHandling;
import org.anyuan.incident.application.calls.CallHandling.CallSystem;
import org.anyuan.incident.application.calls.Handovers;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.incident.v1.HandToCallHandling;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.RecordCallNumber;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** An incident's case in the police's own call-handling system. */
@Path("/api/v1/incidents/{id}/call-handling")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Call handling", description = "接处警系统")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class CallHandlingResource {
  private static final PageRequest NEWEST = new PageRequest(Optional.empty(), 10);

  private final Viewers viewers;
  private final FindIncident find;
  private final CommandIncident command;
  private final CallHandling systems;
  private final Handovers handovers;

  CallHandlingResource(
      Viewers viewers,
      FindIncident find,
      CommandIncident command,
      CallHandling systems,
      Handovers handovers) {
    this.viewers = viewers;
    this.find = find;
    this.command = command;
    this.systems = systems;
    this.handovers = handovers;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "CallHandling")
  record View(
      @Schema(
              description =
                  "The region whose system takes this incident; absent: none does, and its number"
                      + " is typed in")
          String systemId,
      CallCaseView callCase,
      @Schema(description = "What 119 and 120 were told, the newest last")
          List<ReferralView> referrals,
      @Schema(description = "The newest 10, the newest first; absent while they cannot be read")
          List<HandoverView> handovers) {}

  @Schema(name = "CallNumber")
  record NumberBody(
      @Schema(description = "1 to 64 letters, digits and signs of numbers")
          @NotNull
          @Pattern(regexp = CallHandling.NUMBER)
          String number) {}

  @GET
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "getCallHandling",
      summary = "What other systems were told of it, and how far that is (接处警系统, 119, 120)")
  @APIResponse(responseCode = "200", description = "As it stands")
  public View get(@PathParam("id") String id) {
    var viewer = viewers.current();
    var incident = incident(id, viewer);
    return new View(
        taking(incident).map(CallSystem::regionId).orElse(null),
        CallCaseView.of(incident),
        incident.getReferralsList().stream().map(ReferralView::of).toList(),
        newest(incident, viewer));
  }

  private List<HandoverView> newest(Incident incident, Viewer viewer) {
    try {
      return handovers
          .list(Optional.of(incident.getIncidentId()), Optional.empty(), NEWEST, viewer.scope())
          .map(HandoverView::of)
          .items();
    } catch (StoreUnavailable _) {
      return null;
    }
  }

  @POST
  @Path("handovers")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(
      operationId = "handToCallHandling",
      summary =
          "Hands it over to the region's call-handling system; once more after it failed (转接处警系统)",
      description =
          "It is sent within seconds, and tried again for about half an hour; its number and status"
              + " come back by themselves.")
  @APIResponse(
      responseCode = "200",
      description = "Asked for: the incident as it stands after it",
      content = @Content(schema = @Schema(implementation = PoliceIncidentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the Location says where to look",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response handOver(@PathParam("id") String id, @HeaderParam(Params.KEY) String key) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var incident = incident(id, viewer);
    var system =
        taking(incident)
            .orElseThrow(
                () ->
                    Problem.of(
                        409,
                        "no-call-handling",
                        "No call-handling system takes this incident: type its number in."));
    return CommandAnswers.ok(
        command.give(
            viewer,
            checked,
            incident,
            b ->
                b.setHandToCallHandling(
                    HandToCallHandling.newBuilder().setSystemId(system.regionId()))),
        PoliceIncidentView::of);
  }

  @POST
  @Path("number")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "recordCallNumber",
      summary = "Its number there, typed in where the networks are separated (登记接警单号)")
  @APIResponse(
      responseCode = "200",
      description = "Recorded: the incident as it stands after it",
      content = @Content(schema = @Schema(implementation = PoliceIncidentView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the Location says where to look",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response number(
      @PathParam("id") String id,
      @HeaderParam(Params.KEY) String key,
      @NotNull @Valid NumberBody body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var number = RecordCallNumber.newBuilder().setNumber(body.number().strip());
    return CommandAnswers.ok(
        command.give(viewer, checked, incident(id, viewer), b -> b.setRecordCallNumber(number)),
        PoliceIncidentView::of);
  }

  /** An exercise goes to a system that was set to take exercises, and to no other. */
  private Optional<CallSystem> taking(Incident incident) {
    return systems
        .of(incident.getSchool())
        .filter(s -> incident.getMode() == Mode.MODE_ACTUAL || s.exercises());
  }

  private Incident incident(String id, Viewer viewer) {
    return find.find(Params.known(id), viewer).orElseThrow(Params::notHere);
  }
}
