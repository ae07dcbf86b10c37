package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.shifts.HandOverShift;
import org.anyuan.incident.application.shifts.HandOverShift.Result;
import org.anyuan.incident.application.shifts.ShiftHandover;
import org.anyuan.incident.application.shifts.ShiftHandovers;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One dispatcher hands the desk to the next. */
@Path("/api/v1/shift-handovers")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Shifts", description = "交接班")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class ShiftHandoversResource {
  private final Viewers viewers;
  private final HandOverShift shift;
  private final ShiftHandovers handovers;

  ShiftHandoversResource(Viewers viewers, HandOverShift shift, ShiftHandovers handovers) {
    this.viewers = viewers;
    this.shift = shift;
    this.handovers = handovers;
  }

  @Schema(name = "GiveShift")
  record GiveBody(@Size(max = 2000) @Plain String notes) {}

  @Schema(name = "AcceptShift")
  record AcceptBody(@Size(max = 500) @Plain String note) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ShiftHandover")
  record ShiftHandoverView(
      String handoverId,
      String regionPath,
      String givenBy,
      Instant givenAt,
      String notes,
      int open,
      @Schema(description = "Of the open ones, those that nobody had acknowledged") int waiting,
      @Schema(description = "Of one handover alone: at most 500, what waited first")
          List<TaskOfShift> tasks,
      String acceptedBy,
      Instant acceptedAt,
      String acceptanceNote) {

    static ShiftHandoverView of(ShiftHandover h, List<TaskOfShift> tasks) {
      var acceptance = h.acceptance();
      return new ShiftHandoverView(
          h.id(),
          h.region().value(),
          h.givenBy(),
          h.givenAt(),
          Times.text(h.notes()),
          h.open(),
          h.waiting(),
          tasks,
          acceptance.map(ShiftHandover.Acceptance::by).orElse(null),
          acceptance.map(ShiftHandover.Acceptance::at).orElse(null),
          acceptance.map(a -> Times.text(a.note())).orElse(null));
    }

    static ShiftHandoverView listed(ShiftHandover h) {
      return of(h, null);
    }

    static ShiftHandoverView whole(ShiftHandover h) {
      return of(h, h.tasks().stream().map(TaskOfShift::of).toList());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "TaskOfShift")
  record TaskOfShift(
      String taskId,
      String incidentId,
      String schoolId,
      String schoolName,
      String mode,
      String severity,
      List<String> kinds,
      String taskState,
      String incidentState,
      String acknowledgedBy,
      Instant receivedAt) {

    static TaskOfShift of(ShiftHandover.OpenTask t) {
      return new TaskOfShift(
          t.taskId(),
          t.incidentId(),
          t.schoolId(),
          t.schoolName(),
          t.mode(),
          t.severity(),
          t.kinds(),
          t.taskState(),
          t.incidentState(),
          Times.text(t.acknowledgedBy()),
          t.receivedAt());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(
      operationId = "giveShift",
      summary = "Hands the desk over: what is open at this instant, and notes (交班)")
  @APIResponse(
      responseCode = "201",
      description = "Kept, and signed by the caller",
      content = @Content(schema = @Schema(implementation = ShiftHandoverView.class)))
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response give(@HeaderParam(Params.KEY) String key, @NotNull @Valid GiveBody body) {
    var checked = Params.key(key);
    var notes = body.notes() == null ? "" : body.notes().strip();
    return answer(shift.give(viewers.current(), checked, notes), Response.Status.CREATED);
  }

  @POST
  @Path("{id}/acceptances")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.POLICE_DISPATCHER)
  @Operation(
      operationId = "acceptShift",
      summary = "Takes the desk over, as another person than who gave it (接班)",
      description = "Handover and caller are the key: a repeat changes nothing.")
  @APIResponse(
      responseCode = "200",
      description = "Accepted by the caller",
      content = @Content(schema = @Schema(implementation = ShiftHandoverView.class)))
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public Response accept(@PathParam("id") String id, @NotNull @Valid AcceptBody body) {
    var note = body.note() == null ? "" : body.note().strip();
    return answer(shift.accept(viewers.current(), Params.known(id), note), Response.Status.OK);
  }

  @GET
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(operationId = "listShiftHandovers", summary = "The newest first, without their tasks")
  @APIResponse(responseCode = "200", description = "A part of them")
  public PageView<ShiftHandoverView> list(
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    return PageView.of(
        handovers.list(Params.page(cursor, limit), viewers.current().scope()),
        ShiftHandoverView::listed);
  }

  @GET
  @Path("{id}")
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Operation(operationId = "getShiftHandover", summary = "One, with what was open then")
  @APIResponse(responseCode = "404", ref = "Problem")
  public ShiftHandoverView get(@PathParam("id") String id) {
    return handovers
        .find(Params.known(id), viewers.current().scope())
        .map(ShiftHandoverView::whole)
        .orElseThrow(Params::notHere);
  }

  private static Response answer(Result result, Response.Status done) {
    return switch (result) {
      case Result.Done(var handover) -> {
        var response = Response.status(done).entity(ShiftHandoverView.whole(handover));
        yield done == Response.Status.CREATED
            ? response.location(URI.create("/api/v1/shift-handovers/" + handover.id())).build()
            : response.build();
      }
      case Result.NotKnownYet _ -> throw Problem.unavailable("The lane is being read back.", 1);
      case Result.KeyReused _ ->
          throw Problem.of(422, "key-reused", "This key was used for another handover.");
      case Result.NotThere _ -> throw Params.notHere();
      case Result.NotAllowed(var reason) -> throw Problem.of(409, "not-allowed-in-state", reason);
    };
  }
}
