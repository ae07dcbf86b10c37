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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.anyuan.common.http.Paging;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.problem.ProblemBody;
import org.anyuan.notify.application.DeadRecords;
import org.anyuan.notify.application.DeadRecords.DeadRecord;
import org.anyuan.notify.application.DeadRecords.Place;
import org.anyuan.notify.application.DeadRecords.Replay;
import org.anyuan.notify.application.DeadRecords.Source;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Other services' events that this service could not read (未能处理的消息). */
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
  record RecordView(
      String id, Source of, Instant at, String key, String eventId, String reason, int bytes) {
    static RecordView of(DeadRecord one) {
      return new RecordView(
          String.join(
              ".",
              one.place().of().name(),
              Integer.toString(one.place().partition()),
              Long.toString(one.place().offset())),
          one.place().of(),
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
    var before = before(cursor);
    var found = records.list(before, most);
    return new RecordPage(
        found.stream().map(RecordView::of).toList(),
        found.size() < most ? null : below(before, found));
  }

  /** As a cursor has it: the sources and their offsets. */
  private static Map<Source, Long> before(String cursor) {
    var before = new EnumMap<Source, Long>(Source.class);
    for (var part : cursor == null ? new String[0] : cursor.split("_", -1)) {
      var pair = part.split("\\.", -1);
      if (pair.length != 2) {
        throw new InvalidField("cursor", "as a page gave it");
      }
      before.put(Text.oneOf("cursor", Source.class, pair[0]), number("cursor", pair[1]));
    }
    return before;
  }

  private static String below(Map<Source, Long> before, List<DeadRecord> found) {
    var next = new EnumMap<Source, Long>(Source.class);
    next.putAll(before);
    // The newest come first.
    found.forEach(one -> next.put(one.place().of(), one.place().offset()));
    return next.entrySet().stream()
        .map(entry -> entry.getKey() + "." + entry.getValue())
        .collect(Collectors.joining("_"));
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
              "dead record replayed of=%s partition=%s offset=%s",
              place.of(), place.partition(), place.offset());
      case Replay.Failed(var reason) -> throw Problem.of(409, "still-poison", "id", reason);
    }
  }

  private static Place place(String id) {
    var parts = id.split("\\.", -1);
    if (parts.length != 3 || !parts[1].matches("[0-9]{1,4}")) {
      throw new InvalidField("id", "<source>.<partition>.<offset>");
    }
    return new Place(
        Text.oneOf("id", Source.class, parts[0]),
        Integer.parseInt(parts[1]),
        number("id", parts[2]));
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
