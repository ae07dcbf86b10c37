package org.anyuan.notify.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.feed.SeeIncident;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.feed.Seen;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What becomes of incidents, for the feeds. In a group of its own: however long feeds lag, nobody
 * who has to be told waits for them.
 */
@ApplicationScoped
class FollowForFeeds {
  private static final Logger LOG = Logger.getLogger(FollowForFeeds.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Far less than entries are kept. */
  private static final Duration COUNTS = Duration.ofHours(1);

  private final SeeIncident see;
  private final Registry registry;
  private final Clock clock;
  private final LastTaken<IncidentId, Seen> taken = new LastTaken<>(COUNTS);

  FollowForFeeds(SeeIncident see, Registry registry, Clock clock) {
    this.see = see;
    this.registry = registry;
    this.clock = clock;
  }

  @Incoming("feed-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return event.hasIncident()
        ? Uni.createFrom()
            .deferred(() -> take(event))
            .onFailure(failure -> !(failure instanceof IllegalArgumentException))
            .retry()
            .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
            .expireIn(PATIENCE.toMillis())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> take(IncidentEvent event) {
    if (!registry.complete()) {
      // Where it was handed to would not be known.
      return Uni.createFrom().failure(new IllegalStateException("regions are not read yet"));
    }
    var seen = ReadSeen.of(event.getIncident(), registry);
    var same = seen.withVersion(0);
    if (taken.is(seen.incident(), same, clock.instant())) {
      return Uni.createFrom().voidItem();
    }
    return see.take(seen, Timestamps.instant(event.getDecidedAt()))
        .invoke(() -> taken.took(seen.incident(), same, clock.instant()))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "incident for feeds later, incidentId=%s reason=%s",
                    seen.incident(), failure.toString()));
  }
}
