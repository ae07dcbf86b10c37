package org.anyuan.notify.adapter.in.http.delivery;

import static org.anyuan.common.region.Role.ADMINISTRATOR;
import static org.anyuan.common.region.Role.COMMISSION_OFFICER;
import static org.anyuan.common.region.Role.EDUCATION_OFFICER;
import static org.anyuan.common.region.Role.MEDIA_OFFICER;
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
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.adapter.in.http.CurrentActor;
import org.anyuan.notify.application.delivery.ChangedDeliveries;
import org.anyuan.notify.application.delivery.DeliveryLog.Changed;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own messages, live: the channel SSE. */
@Path("/api/v1/deliveries/stream")
@Tag(name = "deliveries")
@APIResponse(responseCode = "400", ref = "Problem")
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", ref = "Problem")
class StreamResource {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
  private static final long RETRY_MILLIS = 1000;

  private final ChangedDeliveries changed;
  private final CurrentActor current;
  private final JsonWebToken token;
  private final ObjectMapper json;
  private final Clock clock;

  StreamResource(
      ChangedDeliveries changed,
      CurrentActor current,
      JsonWebToken token,
      ObjectMapper json,
      Clock clock) {
    this.changed = changed;
    this.current = current;
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
    MEDIA_OFFICER,
    COMMISSION_OFFICER,
    SCHOOL_OFFICER,
    ADMINISTRATOR
  })
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "My messages and what becomes of them, live (实时流)",
      description =
          "Event `message`: one to paint; say so at `/deliveries/{id}/shown`. Event `delivery`:"
              + " one of mine over any channel changed. `reset` comes first where nothing is"
              + " resumed: read the list with recipient=me, channel=SSE, stage=SENT, and go on with"
              + " what follows. With Last-Event-ID, at any copy, all that changed since. The same"
              + " may come twice: the highest version counts. A comment comes every 10 s; the"
              + " stream ends with its token.")
  public Multi<OutboundSseEvent> follow(
      @HeaderParam("Last-Event-ID") String lastEventId, @Context Sse sse) {
    var since = since(lastEventId);
    var until = Duration.between(clock.instant(), Instant.ofEpochSecond(token.getExpirationTime()));
    var hello = sse.newEventBuilder().comment("anyuan").reconnectDelay(RETRY_MILLIS).build();
    var first =
        since.isPresent()
            ? Multi.createFrom().items(hello)
            : Multi.createFrom().items(hello, reset(sse));
    var alive =
        Multi.createFrom()
            .ticks()
            .every(KEEP_ALIVE)
            .onOverflow()
            .drop()
            .map(_ -> sse.newEventBuilder().comment("alive").build());
    var changes = changed.open(current.actor(), since).map(change -> event(sse, change));
    return Multi.createBy().merging().streams(first, alive, changes).select().first(until);
  }

  private static Optional<Instant> since(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return Optional.empty();
    }
    if (lastEventId.matches("[0-9]{1,16}")) {
      return Optional.of(Instant.EPOCH.plus(Long.parseLong(lastEventId), ChronoUnit.MICROS));
    }
    throw Problem.invalid("Last-Event-ID", "It is not an id of this stream.");
  }

  private OutboundSseEvent reset(Sse sse) {
    return sse.newEventBuilder().id(id(clock.instant())).name("reset").data("{}").build();
  }

  private OutboundSseEvent event(Sse sse, Changed change) {
    var kept = change.delivery();
    var paint = MessageView.toBePainted(kept);
    return sse.newEventBuilder()
        .id(id(change.at()))
        .name(paint ? "message" : "delivery")
        .data(text(paint ? MessageView.of(kept) : MessageView.Change.of(kept)))
        .build();
  }

  private static String id(Instant at) {
    return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at));
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a view is always JSON", e);
    }
  }
}
