package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Role;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.application.LaneTask;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A desk's lane, live. */
@Path("/api/v1/queues/{audience}/stream")
@Tag(name = "Queues")
class StreamResource {
  private static final long RETRY_MILLIS = 1000;
  private final Viewers viewers;
  private final DeskLanes lanes;
  private final ObjectMapper json;
  private final Clock clock;
  private final JsonWebToken token;

  StreamResource(
      Viewers viewers, DeskLanes lanes, ObjectMapper json, Clock clock, JsonWebToken token) {
    this.viewers = viewers;
    this.lanes = lanes;
    this.json = json;
    this.clock = clock;
    this.token = token;
  }

  @GET
  @NonBlocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({
    Role.POLICE_DISPATCHER,
    Role.POLICE_OFFICER,
    Role.EDUCATION_OFFICER,
    Role.MEDIA_OFFICER
  })
  @Operation(
      operationId = "followQueue",
      summary = "The lane, live (任务推送)",
      description =
          "First all open tasks, each as an event `task` without an id, and `snapshot` when they"
              + " are complete; then every version as it comes, as `task` with an id. With"
              + " Last-Event-ID, at any copy, exactly what came after it; when that is not kept any"
              + " more, `reset` and a snapshot. The highest version of a task counts. A comment"
              + " with a fresh id comes every 10 s. A reader that is too slow is dropped and"
              + " resumes; the stream ends with its token.")
  @APIResponse(responseCode = "200", description = "Events whose data is a Task as JSON")
  @APIResponse(responseCode = "400", ref = "Problem")
  @APIResponse(responseCode = "401", ref = "Problem")
  @APIResponse(responseCode = "403", ref = "Problem")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "503", ref = "Problem")
  public Multi<OutboundSseEvent> follow(
      @Parameter(description = "police, education or media: the caller's own lane")
          @PathParam("audience")
          String audience,
      @Parameter(description = "The id of the last event that was read")
          @HeaderParam("Last-Event-ID")
          String lastEventId,
      @Context Sse sse) {
    var viewer = viewers.current();
    var lane = lanes.of(viewer, Params.audience(audience));
    var until = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    var hello =
        sse.newEventBuilder().comment("anyuan " + audience).reconnectDelay(RETRY_MILLIS).build();
    return Multi.createBy()
        .concatenating()
        .streams(
            Multi.createFrom().item(hello),
            lane.follow(position(lastEventId), t -> lanes.visible(viewer, t))
                .map(e -> event(sse, e)))
        .select()
        .first(until);
  }

  private static Optional<LanePosition> position(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        LanePosition.parse(lastEventId)
            .orElseThrow(
                () -> Problem.invalid("Last-Event-ID", "It is not an id of this stream.")));
  }

  private OutboundSseEvent event(Sse sse, LaneEvent event) {
    return switch (event) {
      case LaneEvent.Standing e -> sse.newEventBuilder().name("task").data(task(e.task())).build();
      case LaneEvent.Changed e ->
          sse.newEventBuilder()
              .id(e.position().toString())
              .name("task")
              .data(task(e.task()))
              .build();
      case LaneEvent.Complete e ->
          sse.newEventBuilder()
              .id(e.position().toString())
              .name("snapshot")
              .data(text(Map.of("tasks", e.tasks())))
              .build();
      case LaneEvent.Reset _ -> sse.newEventBuilder().name("reset").data("{}").build();
      // An id without data moves the resume point and is no event.
      case LaneEvent.Heartbeat e ->
          sse.newEventBuilder().id(e.position().toString()).comment("beat").build();
    };
  }

  private String task(LaneTask task) {
    return text(TaskView.of(task));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view is always JSON", e);
    }
  }
}
