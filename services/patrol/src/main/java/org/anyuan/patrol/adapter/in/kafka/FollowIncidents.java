package org.anyuan.patrol.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.common.outcome.Clash;
import org.anyuan.patrol.application.FollowIncident;
import org.anyuan.patrol.application.FollowIncident.Happened;
import org.anyuan.patrol.application.UnitBoard;
import org.anyuan.patrol.domain.IncidentId;
import org.anyuan.patrol.domain.dispatch.KnownIncident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What happens to incidents, in the order of each school. While the database is out the record
 * waits; one that cannot be read goes to the dead letters with its reason.
 */
@ApplicationScoped
class FollowIncidents {
  private static final Logger LOG = Logger.getLogger(FollowIncidents.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private static final Duration COUNTS = Duration.ofHours(1);

  private final FollowIncident follow;
  private final UnitBoard board;
  private final Clock clock;
  private final LastTaken<IncidentId, KnownIncident> incidents = new LastTaken<>(COUNTS);

  FollowIncidents(FollowIncident follow, UnitBoard board, Clock clock) {
    this.follow = follow;
    this.board = board;
    this.clock = clock;
  }

  @Incoming("incident-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    var happened = ReadIncident.of(event).filter(h -> !isKnown(h));
    return happened.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .deferred(() -> take(happened.get()))
            .onFailure(failure -> !(failure instanceof IllegalArgumentException))
            .retry()
            .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
            .expireIn(PATIENCE.toMillis());
  }

  /** What asks for more counts each time: it may find a unit that is free by now. */
  private boolean isKnown(Happened happened) {
    var incident = happened.incident();
    return !happened.asksForMore()
        && incidents.is(incident.id(), incident.withVersion(0), clock.instant());
  }

  /** Without the units there is nobody to propose. */
  private Uni<Void> take(Happened happened) {
    if (!board.complete()) {
      return Uni.createFrom().failure(new IllegalStateException("the units are not read yet"));
    }
    return follow
        .take(happened)
        .invoke(
            () ->
                incidents.took(
                    happened.incident().id(), happened.incident().withVersion(0), clock.instant()))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "incident event later, incidentId=%s reason=%s clash=%s",
                    happened.incident().id(), failure.toString(), failure instanceof Clash));
  }
}
