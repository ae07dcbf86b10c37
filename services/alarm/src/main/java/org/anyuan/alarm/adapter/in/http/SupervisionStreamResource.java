package org.anyuan.alarm.adapter.in.http;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.INSPECTOR;
import static org.anyuan.common.region.Role.POLICE_DISPATCHER;
import static org.anyuan.common.region.Role.POLICE_OFFICER;
import static org.anyuan.common.region.Role.SCHOOL_OFFICER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
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
import org.anyuan.alarm.application.supervision.SeeSupervision;
import org.anyuan.alarm.application.supervision.StreamPosition;
import org.anyuan.alarm.application.supervision.SupervisionStream;
import org.anyuan.alarm.application.supervision.SupervisionStream.Message;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.problem.Problem;
import org.anyuan.common.region.Caller;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of devices' states and of schools' coverage, live, as far as the caller's scope. */
@Path("/api/v1/supervision/stream")
@Tag(name = "supervision")
class SupervisionStreamResource {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
  private static final long RETRY_MILLIS = 1000;

  private final SupervisionStream stream;
  private final SeeSupervision supervision;
  private final Caller caller;
  private final JsonWebToken token;
  private final ObjectMapper json;
  private final Clock clock;

  SupervisionStreamResource(
      SupervisionStream stream,
      SeeSupervision supervision,
      Caller caller,
      JsonWebToken token,
      ObjectMapper json,
      Clock clock) {
    this.stream = stream;
    this.supervision = supervision;
    this.caller = caller;
    this.token = token;
    this.json = json;
    this.clock = clock;
  }

  @GET
  @NonBlocking
  @RolesAllowed({
    POLICE_DISPATCHER,
    POLICE_OFFICER,
    EDUCATION_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    INSPECTOR,
    ADMINISTRATOR
  })
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "followSupervision",
      summary = "Devices and coverage, live · 设备与覆盖实时流",
      description =
          "Events: status (a device's), gap (a school's coverage gap), mass (many devices fell"
              + " silent at once). `reset` comes first where nothing is resumed, or what was missed"
              + " is not kept any more: read the lists then, and go on with what follows. With"
              + " Last-Event-ID, at any copy, exactly what came after it. The same event may come"
              + " twice. A comment comes every 10 s; the stream ends with its token.")
  public Multi<OutboundSseEvent> follow(
      @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
    var scope = caller.scope();
    var until = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    var changes =
        stream.open(position(lastEventId), event -> visible(scope, event)).map(m -> event(sse, m));
    var hello = sse.newEventBuilder().comment("anyuan").reconnectDelay(RETRY_MILLIS).build();
    var alive =
        Multi.createFrom()
            .ticks()
            .every(KEEP_ALIVE)
            .onOverflow()
            .drop()
            .map(_ -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy()
        .merging()
        .streams(Multi.createFrom().item(hello), alive, changes)
        .select()
        .first(until);
  }

  private static Optional<StreamPosition> position(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        StreamPosition.parse(lastEventId)
            .orElseThrow(
                () -> Problem.invalid("Last-Event-ID", "It is not an id of this stream.")));
  }

  /** A mass silence is of a region: whoever lies in it, or sees all of it, is told. */
  private static boolean visible(Scope scope, DeviceEvent event) {
    if (!event.getSchoolId().isEmpty()) {
      return scope.allows(event.getRegionPath(), event.getSchoolId());
    }
    return scope
        .path()
        .filter(
            path ->
                path.contains(event.getRegionPath())
                    || path.value().startsWith(event.getRegionPath()))
        .isPresent();
  }

  private OutboundSseEvent event(Sse sse, Message message) {
    var built = sse.newEventBuilder().id(message.position().toString());
    return switch (message) {
      case Message.Reset _ -> built.name("reset").data("{}").build();
      case Message.Happened(_, var event) ->
          built.name(name(event)).data(text(view(event))).build();
    };
  }

  private static String name(DeviceEvent event) {
    return switch (event.getEventCase()) {
      case STATUS_CHANGED -> "status";
      case COVERAGE_GAP_OPENED, COVERAGE_GAP_OVERDUE, COVERAGE_GAP_CLOSED -> "gap";
      case MASS_SILENCE_BEGAN, MASS_SILENCE_ENDED -> "mass";
      case EVENT_NOT_SET -> "unknown";
    };
  }

  private Object view(DeviceEvent event) {
    return switch (event.getEventCase()) {
      case STATUS_CHANGED -> StatusView.of(event.getStatusChanged());
      case COVERAGE_GAP_OPENED, COVERAGE_GAP_OVERDUE, COVERAGE_GAP_CLOSED ->
          GapView.of(event, supervision.schoolName(event.getSchoolId()).orElse(null));
      case MASS_SILENCE_BEGAN ->
          Map.of(
              "regionPath", event.getRegionPath(),
              "state", "BEGAN",
              "at", Timestamps.instant(event.getHappenedAt()),
              "devices", event.getMassSilenceBegan().getDevices(),
              "ofDevices", event.getMassSilenceBegan().getOfDevices(),
              "holdUntil", Timestamps.instant(event.getMassSilenceBegan().getHoldUntil()));
      case MASS_SILENCE_ENDED ->
          Map.of(
              "regionPath", event.getRegionPath(),
              "state", "ENDED",
              "at", Timestamps.instant(event.getHappenedAt()),
              "returned", event.getMassSilenceEnded().getReturned(),
              "stillSilent", event.getMassSilenceEnded().getStillSilent());
      case EVENT_NOT_SET -> Map.of();
    };
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view is always JSON", e);
    }
  }
}
