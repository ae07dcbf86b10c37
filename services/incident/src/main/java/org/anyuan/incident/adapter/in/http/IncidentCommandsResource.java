package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Consumer;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.FindIncident;
import org.anyuan.incident.application.Registry;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.ChangeSeverity;
import org.anyuan.proto.incident.v1.CloseIncident;
import org.anyuan.proto.incident.v1.ConfirmDrill;
import org.anyuan.proto.incident.v1.ConfirmIncident;
import org.anyuan.proto.incident.v1.DeclareActual;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.HandOverIncident;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.MergeIncident;
import org.anyuan.proto.incident.v1.ReopenIncident;
import org.anyuan.proto.incident.v1.SplitIncident;
import org.anyuan.proto.incident.v1.UpgradeIncident;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the police decide about an incident. */
@Path("/api/v1/incidents/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Commands", description = "处置指令")
@APIResponse(
    responseCode = "200",
    description = "Decided: the incident as it stands after it",
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
class IncidentCommandsResource {
  private final Viewers viewers;
  private final FindIncident find;
  private final CommandIncident command;
  private final Registry registry;

  @PathParam("id")
  String id;

  @HeaderParam(Params.KEY)
  String key;

  IncidentCommandsResource(
      Viewers viewers, FindIncident find, CommandIncident command, Registry registry) {
    this.viewers = viewers;
    this.find = find;
    this.command = command;
    this.registry = registry;
  }

  @POST
  @Path("confirm")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(operationId = "confirmIncident", summary = "A person has seen that it is real (核实)")
  public Response confirm(@NotNull @Valid Bodies.Reason body) {
    return give(
        b -> b.setConfirmIncident(ConfirmIncident.newBuilder().setReason(body.reason().strip())));
  }

  @POST
  @Path("upgrade")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "upgradeIncident", summary = "To a major incident (升级为重大案事件)")
  public Response upgrade(@NotNull @Valid Bodies.Reason body) {
    return give(
        b -> b.setUpgradeIncident(UpgradeIncident.newBuilder().setReason(body.reason().strip())));
  }

  @POST
  @Path("severity")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "changeSeverity", summary = "Another severity (调整等级)")
  public Response severity(@NotNull @Valid Bodies.ChangeSeverity body) {
    return give(
        b ->
            b.setChangeSeverity(
                ChangeSeverity.newBuilder()
                    .setSeverity(Enums.of(Severity.class, body.severity()))
                    .setReason(body.reason().strip())));
  }

  @POST
  @Path("merge")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(
      operationId = "mergeIncident",
      summary = "Becomes a part of another incident of the school (并警)")
  public Response merge(@NotNull @Valid Bodies.Merge body) {
    return give(
        b ->
            b.setMergeIncident(
                MergeIncident.newBuilder()
                    .setIntoIncidentId(body.intoIncidentId())
                    .setReason(body.reason().strip())));
  }

  @POST
  @Path("split")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "splitIncident", summary = "Presses into an incident of their own (拆分)")
  public Response split(@NotNull @Valid Bodies.Split body) {
    return give(
        b ->
            b.setSplitIncident(
                SplitIncident.newBuilder()
                    .addAllSignalIds(body.signalIds())
                    .setReason(body.reason().strip())));
  }

  @POST
  @Path("link")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "linkIncident", summary = "Linked to an incident of any school (关联)")
  public Response link(@NotNull @Valid Bodies.Link body) {
    var checked = Params.key(key);
    var viewer = viewers.current();
    var incident = incident();
    var other =
        find.find(body.otherIncidentId(), viewer)
            .orElseThrow(
                () ->
                    Problem.invalid(
                        "otherIncidentId", "There is no such incident in your region."));
    return CommandAnswers.ok(
        command.link(viewer, checked, incident, other, body.reason().strip()),
        PoliceIncidentView::of);
  }

  @POST
  @Path("hand-over")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "handOverIncident", summary = "To another region's police (移交)")
  public Response handOver(@NotNull @Valid Bodies.HandOver body) {
    if (registry.complete() && registry.region(body.toRegionId()).isEmpty()) {
      throw Problem.invalid("toRegionId", "There is no such region.");
    }
    return give(
        b ->
            b.setHandOverIncident(
                HandOverIncident.newBuilder()
                    .setToRegionId(body.toRegionId())
                    .setReason(body.reason().strip())));
  }

  @POST
  @Path("close")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "closeIncident", summary = "It has ended, and how (结案)")
  public Response close(@NotNull @Valid Bodies.Close body) {
    return give(
        b ->
            b.setCloseIncident(
                CloseIncident.newBuilder()
                    .setDisposition(Enums.of(Disposition.class, body.disposition()))
                    .setReason(body.reason().strip())));
  }

  @POST
  @Path("reopen")
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(operationId = "reopenIncident", summary = "It has not ended after all (重新打开)")
  public Response reopen(@NotNull @Valid Bodies.Reason body) {
    return give(
        b -> b.setReopenIncident(ReopenIncident.newBuilder().setReason(body.reason().strip())));
  }

  @POST
  @Path("drill-confirmation")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "confirmDrill",
      summary = "A person has made sure that it is the drill (核实为演练)",
      description =
          "Of the presses of a drill window, within 30 s of the first; unconfirmed they count as"
              + " real. Presses after it are to be verified anew.")
  public Response confirmDrill(@NotNull @Valid Bodies.Reason body) {
    return give(b -> b.setConfirmDrill(ConfirmDrill.newBuilder().setReason(body.reason().strip())));
  }

  @POST
  @Path("declare-actual")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(
      operationId = "declareActual",
      summary = "An exercise or a test is real (判定为真实警情)",
      description =
          "Its presses go to an incident of mode ACTUAL, which sounds: mergedInto of the answer.")
  public Response declareActual(@NotNull @Valid Bodies.Reason body) {
    return give(
        b -> b.setDeclareActual(DeclareActual.newBuilder().setReason(body.reason().strip())));
  }

  private Response give(Consumer<IncidentCommand.Builder> order) {
    var checked = Params.key(key);
    return CommandAnswers.ok(
        command.give(viewers.current(), checked, incident(), order), PoliceIncidentView::of);
  }

  private Incident incident() {
    return find.find(Params.known(id), viewers.current()).orElseThrow(Params::notHere);
  }
}
