package org.anyuan.notify.adapter.in.http.delivery;

import static org.anyuan.common.region.Role.ADMINISTRATOR;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.http.Paging;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.notify.application.DeadRecords;
import org.anyuan.notify.application.DeadRecords.DeadRecord;
import org.anyuan.notify.application.DeadRecords.Place;
import org.anyuan.notify.application.DeadRecords.Replay;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Incident's events that this service could not read (未能处理的消息). */
@Path("/api/v1/deliveries/dead-records")
@Tag(name = "deliveries")
@Blocking
@RolesAllowed(ADMINISTRATOR)
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
@APIResponse(responseCode = "503", ref = "Problem")
class DeadRecordsResource {
  private static final Logger LOG = Logger.getLogger(DeadRecordsResource.class);
  private static final String NUMBER = "[0-9]{1,15}";
  private static final int AGAIN_SECONDS = 5;

  private final DeadRecords records;

  DeadRecordsResource(DeadRecords records) {
    this.records = records;
  }

  /** Without what it holds. */
  @Schema(name = "DeadRecord")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordView(String id, Instant at, String key, String eventId, String reason, int bytes) {
    static RecordView of(DeadRecord one) {
      return new RecordView(
          one.place().partition() + "." + one.place().offset(),
          one.at(),
          one.key().orElse(null),
          one.eventId().orElse(null),
          one.reason().orElse(null),
          one.bytes());
    }
  }

  /** A part of them. */
  @Schema(name = "DeadRecordPage")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record RecordPage(List<RecordView> items, String nextCursor) {}

  @GET
  @Operation(summary = "The newest first, with the reason and without the content")
  public RecordPage list(
      @QueryParam("cursor") String cursor,
      @QueryParam("limit")
          @Parameter(schema = @Schema(minimum = "1", maximum = "500", defaultValue = "50"))
          String limit) {
    var most = Paging.limit(limit);
    var found = records.list(Optional.ofNullable(cursor).map(c -> number("cursor", c)), most);
    var last = found.size() < most ? null : Long.toString(found.getLast().place().offset());
    return new RecordPage(found.stream().map(RecordView::of).toList(), last);
  }

  @POST
  @Path("{id}/replay")
  @Operation(summary = "Reads it once more, here alone")
  @APIResponse(responseCode = "204", description = "It was read")
  @APIResponse(responseCode = "404", ref = "Problem")
  @APIResponse(responseCode = "409", ref = "Problem")
  public void replay(@PathParam("id") String id) {
    var place = place(id);
    var done = records.replay(place).orElseThrow(() -> Problem.notFound("Not known here (没有找到)."));
    switch (done) {
      case Replay.Done _ ->
          LOG.infof(
              "dead record replayed partition=%s offset=%s", place.partition(), place.offset());
      case Replay.Failed(var reason) -> throw Problem.of(409, "still-poison", "id", reason);
    }
  }

  private static Place place(String id) {
    var parts = id.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("[0-9]{1,4}")) {
      throw new InvalidField("id", "<partition>.<offset>");
    }
    return new Place(Integer.parseInt(parts[0]), number("id", parts[1]));
  }

  private static long number(String field, String text) {
    if (!text.matches(NUMBER)) {
      throw new InvalidField(field, "a whole number");
    }
    return Long.parseLong(text);
  }

  @ServerExceptionMapper
  RestResponse<ProblemBody> unreachable(DeadRecords.Unreachable e) {
    LOG.warn("dead records cannot be read", e);
    return RestResponse.ResponseBuilder.<ProblemBody>create(503)
        .header("Retry-After", AGAIN_SECONDS)
        .type("application/problem+json")
        .entity(ProblemBody.of(503, "unavailable", "The log cannot be read now.", null))
        .build();
  }
}
