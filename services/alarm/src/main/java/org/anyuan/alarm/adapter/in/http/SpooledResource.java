package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.anyuan.alarm.application.Spool.Change;
import org.anyuan.alarm.application.SpooledStream;
import org.anyuan.common.region.Caller;
import org.anyuan.common.region.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * Presses that wait in the spool, live, so that a desk shows them before they are incidents. An
 * event's id is the moment of its change; who comes back with one hears all that waits, and all
 * that was drained since.
 */
@Path("/api/v1/alarms/spooled/stream")
public class SpooledResource {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);

  /** Two copies' changes may become visible in another order than they were made in. */
  private static final Duration OVERLAP = Duration.ofSeconds(5);

  private final SpooledStream stream;
  private final Caller caller;
  private final ObjectMapper json;

  SpooledResource(SpooledStream stream, Caller caller, ObjectMapper json) {
    this.stream = stream;
    this.caller = caller;
    this.json = json;
  }

  @GET
  @RolesAllowed({Role.POLICE_DISPATCHER, Role.POLICE_OFFICER})
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Presses that wait while Kafka is away · 暂存报警实时流",
      description = "Events: spooled (the press), drained (its signalId). Resume by Last-Event-ID.")
  public Multi<OutboundSseEvent> stream(
      @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
    var changes = stream.open(caller.scope(), since(lastEventId)).map(change -> event(sse, change));
    var alive =
        Multi.createBy()
            .concatenating()
            .streams(Multi.createFrom().item(0L), Multi.createFrom().ticks().every(KEEP_ALIVE))
            .onOverflow()
            .drop()
            .map(tick -> sse.newEventBuilder().comment("alive").build());
    return Multi.createBy().merging().streams(alive, changes);
  }

  /** What is not one of our ids is as good as none: all that waits is told anyway. */
  private static Optional<Instant> since(String lastEventId) {
    try {
      return lastEventId == null
          ? Optional.empty()
          : Optional.of(
              Instant.EPOCH
                  .plus(Long.parseLong(lastEventId.split("-", 2)[0]), ChronoUnit.MICROS)
                  .minus(OVERLAP));
    } catch (ArithmeticException | DateTimeException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  private OutboundSseEvent event(Sse sse, Change change) {
    var id = ChronoUnit.MICROS.between(Instant.EPOCH, change.at());
    return sse.newEventBuilder()
        .id(id + "-" + change.key().id())
        .name(change.key().drained() ? "drained" : "spooled")
        .mediaType(MediaType.APPLICATION_JSON_TYPE)
        .data(
            String.class,
            write(
                change.key().drained()
                    ? Map.of("signalId", change.signal().getSignalId())
                    : SpooledJson.of(change.signal())))
        .build();
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of ours is always written", e);
    }
  }
}
