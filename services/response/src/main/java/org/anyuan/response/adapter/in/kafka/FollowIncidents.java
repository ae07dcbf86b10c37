package org.anyuan.response.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.common.outcome.Clash;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.response.application.FollowIncident;
import org.anyuan.response.application.FollowIncident.Happened;
import org.anyuan.response.application.publication.LearnProtections;
import org.anyuan.response.application.publication.LearnProtections.Protection;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.KnownIncident;
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

  /** Far less than what an incident protects is kept after its last event. */
  private static final Duration COUNTS = Duration.ofHours(1);

  private final FollowIncident follow;
  private final LearnProtections learn;
  private final Clock clock;
  private final LastTaken<IncidentId, KnownIncident> incidents = new LastTaken<>(COUNTS);
  private final LastTaken<IncidentId, Protection> protections = new LastTaken<>(COUNTS);

  FollowIncidents(FollowIncident follow, LearnProtections learn, Clock clock) {
    this.follow = follow;
    this.learn = learn;
    this.clock = clock;
  }

  @Incoming("incident-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    var now = clock.instant();
    var happened = ReadIncident.of(event).filter(h -> !isKnown(h, now));
    var protection = ReadProtection.of(event).filter(p -> !protections.is(p.incident(), p, now));
    return happened.isEmpty() && protection.isEmpty()
        ? Uni.createFrom().voidItem()
        : Uni.createFrom()
            .deferred(
                () ->
                    // First: whatever a response says is checked against it.
                    protection
                        .map(this::learn)
                        .orElseGet(() -> Uni.createFrom().voidItem())
                        .chain(
                            () ->
                                happened
                                    .map(this::take)
                                    .orElseGet(() -> Uni.createFrom().voidItem())))
            .onFailure(failure -> !(failure instanceof IllegalArgumentException))
            .retry()
            .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
            .expireIn(PATIENCE.toMillis());
  }

  /** That somebody declared it counts each time: it opens again what was closed. */
  private boolean isKnown(Happened happened, Instant now) {
    return !happened.declared()
        && incidents.is(
            happened.incident().about().incident(), happened.incident().withVersion(0), now);
  }

  private Uni<Void> learn(Protection protection) {
    return learn
        .take(protection)
        .invoke(() -> protections.took(protection.incident(), protection, clock.instant()));
  }

  private Uni<Void> take(Happened happened) {
    return follow
        .take(happened)
        .invoke(
            () ->
                incidents.took(
                    happened.incident().about().incident(),
                    happened.incident().withVersion(0),
                    clock.instant()))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "incident event later, incidentId=%s reason=%s clash=%s",
                    happened.incident().about().incident(),
                    failure.toString(),
                    failure instanceof Clash));
  }
}
