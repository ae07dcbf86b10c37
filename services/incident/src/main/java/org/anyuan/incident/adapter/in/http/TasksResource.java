package org.anyuan.incident.adapter.in.http;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.CommandIncident;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.TaskState;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The tasks of a desk's lane. It needs no database. */
@Path("/api/v1/queues/{audience}/tasks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({
  Role.POLICE_DISPATCHER,
  Role.POLICE_OFFICER,
  Role.EDUCATION_OFFICER,
  Role.MEDIA_OFFICER
})
@Tag(name = "Queues", description = "席位队列")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", ref = "Problem")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "404", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class TasksResource {
  private final Viewers viewers;
  private final DeskLanes lanes;
  private final CommandIncident command;

  @PathParam("audience")
  @Parameter(description = "police, education or media: the caller's own lane")
  String audience;

  TasksResource(Viewers viewers, DeskLanes lanes, CommandIncident command) {
    this.viewers = viewers;
    this.lanes = lanes;
    this.command = command;
  }

  @GET
  @Operation(operationId = "listTasks", summary = "Tasks, the newest first (任务列表)")
  @APIResponse(responseCode = "200", description = "The newest version of each task")
  public PageView<TaskView> list(
      @Parameter(description = "OPEN, ACKNOWLEDGED or CLOSED; all where absent")
          @QueryParam("state")
          String state,
      @Parameter(description = "The nextCursor of the part before") @QueryParam("cursor")
          String cursor,
      @Parameter(description = "1 to 200, default 50") @QueryParam("limit") String limit) {
    var viewer = viewers.current();
    var lane = lanes.of(viewer, Params.audience(audience));
    var wanted = Params.name("state", TaskState.class, state);
    var page = Params.page(cursor, limit);
    var found =
        lane.tasks().stream()
            .filter(t -> wanted.isEmpty() || wanted.get().equals(EnumNames.of(t.state())))
            .filter(t -> lanes.visible(viewer, t))
            .filter(t -> follows(t, page))
            .limit(page.limit() + 1L)
            .toList();
    return PageView.of(
        Page.of(found, page.limit(), t -> new Cursor(t.queuedAt(), t.taskId())), TaskView::of);
  }

  @GET
  @Path("{id}")
  @Operation(operationId = "getTask", summary = "One task (任务)")
  @APIResponse(responseCode = "200", description = "Its newest version")
  public TaskView get(@PathParam("id") String id) {
    return TaskView.of(lanes.task(viewers.current(), Params.audience(audience), Params.known(id)));
  }

  @POST
  @Path("{id}/deliveries")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "recordDelivery",
      summary = "The desk painted this version (席位已显示)",
      description =
          "A repeat changes nothing. The first one of a task counts for its budget: the answer"
              + " names that one, another desk's, too.")
  @APIResponse(
      responseCode = "202",
      description = "Durable",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  public Response deliver(@PathParam("id") String id, Bodies.Delivery body) {
    var viewer = viewers.current();
    var task = lanes.task(viewer, Params.audience(audience), Params.known(id));
    // After the lane, so that another desk is refused whatever it sends.
    if (body == null || body.version() == null || body.version() < 1) {
      throw Problem.invalid("version", "A number from 1 is needed.");
    }
    return command
        .recordDelivery(viewer, task, body.version())
        .map(CommandAnswers::accepted)
        .orElseThrow(
            () -> Problem.unavailable("The delivery could not be stored. Send it again.", 1));
  }

  @POST
  @Path("{id}/acknowledgements")
  @Operation(operationId = "acknowledgeTask", summary = "The desk takes the task (签收)")
  @APIResponse(
      responseCode = "200",
      description = "Acknowledged",
      content = @Content(schema = @Schema(implementation = TaskBudgetView.class)))
  @APIResponse(
      responseCode = "202",
      description = "Durable, and not decided within 2 s: the Location says where to look",
      content = @Content(schema = @Schema(implementation = AcceptedView.class)))
  @APIResponse(responseCode = "409", ref = "Problem")
  @APIResponse(responseCode = "422", ref = "Problem")
  public Response acknowledge(@PathParam("id") String id, @HeaderParam(Params.KEY) String key) {
    var viewer = viewers.current();
    var task = lanes.task(viewer, Params.audience(audience), Params.known(id));
    var checked = Params.key(key);
    return CommandAnswers.ok(
        command.acknowledge(viewer, checked, task), i -> own(i, task.taskId()));
  }

  /** Of the incident no more than the desk's own task. */
  private static TaskBudgetView own(Incident incident, String taskId) {
    Optional<TaskBudgetView> task =
        incident.getTasksList().stream()
            .filter(t -> t.getTaskId().equals(taskId))
            .findFirst()
            .map(TaskBudgetView::of);
    return task.orElseThrow(Params::notHere);
  }

  private static boolean follows(LaneTask task, PageRequest page) {
    return page.after()
        .map(
            c ->
                task.queuedAt().isBefore(c.at())
                    || (task.queuedAt().equals(c.at()) && task.taskId().compareTo(c.id()) > 0))
        .orElse(true);
  }
}
