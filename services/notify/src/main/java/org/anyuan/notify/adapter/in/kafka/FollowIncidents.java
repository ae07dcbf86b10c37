package org.anyuan.notify.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.common.outcome.Clash;
import org.anyuan.notify.application.escalation.FollowIncident;
import org.anyuan.notify.application.escalation.FollowIncident.Happened;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What happens to incidents, in the order of each school. While the database is out the record
 * waits; one that cannot be read, or that the store refuses, goes to the dead letters with its
 * reason, and nobody's press behind it waits.
 */
@ApplicationScoped
class FollowIncidents {
  private static final Logger LOG = Logger.getLogger(FollowIncidents.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /**
   * So often, within seconds, is a clash tried again: another copy may have been first. One that
   * lasts comes of the record, and the presses of other schools are behind it.
   */
  private static final int CLASHES = 6;

  /**
   * News that have lain for longer start nothing by themselves: whoever reads a long backlog would
   * wake people for what is over. The sweep starts what is still open, soon after.
   */
  private static final Duration LATE = Duration.ofMinutes(15);

  /** Far less than an incident is kept after its last event. */
  private static final Duration COUNTS = Duration.ofHours(1);

  private final FollowIncident follow;
  private final Clock clock;
  private final LastTaken<IncidentId, KnownIncident> last = new LastTaken<>(COUNTS);

  FollowIncidents(FollowIncident follow, Clock clock) {
    this.follow = follow;
    this.clock = clock;
  }

  @Incoming("incident-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    var now = clock.instant();
    return ReadIncident.of(event, late(message))
        .filter(happened -> !isKnown(happened, now))
        .map(
            happened ->
                Uni.createFrom()
                    .deferred(() -> takeOrClash(happened))
                    .onFailure(failure -> !isOfTheRecord(failure))
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .expireIn(PATIENCE.toMillis()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /**
   * It has lain in the log: a backlog is read. By the clock of the machines, which the record's
   * time is of, not by the time at which the press was made: that may have been spooled.
   */
  static boolean late(ConsumerRecord<String, byte[]> message) {
    return System.currentTimeMillis() - message.timestamp() > LATE.toMillis();
  }

  /** In a flood most events say again what an earlier one has said. */
  private boolean isKnown(Happened happened, Instant now) {
    return happened.progress().isEmpty()
        && last.is(happened.incident().id(), happened.incident().withoutVersions(), now);
  }

  /** Trying again does not help: the record has to be looked at. */
  private static boolean isOfTheRecord(Throwable failure) {
    return failure instanceof IllegalArgumentException || failure instanceof Clash;
  }

  private Uni<Void> takeOrClash(Happened happened) {
    return Uni.createFrom()
        .deferred(() -> take(happened))
        .onFailure(Clash.class)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .atMost(CLASHES)
        .onFailure(Clash.class)
        .invoke(
            failure ->
                LOG.errorf(
                    failure,
                    "incident event refused by the store, to the dead letters, incidentId=%s",
                    happened.incident().id()));
  }

  private Uni<Void> take(Happened happened) {
    var incident = happened.incident();
    return follow
        .take(happened)
        .invoke(() -> last.took(incident.id(), incident.withoutVersions(), clock.instant()))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "incident event later, incidentId=%s reason=%s clash=%s",
                    incident.id(), failure.toString(), failure instanceof Clash));
  }
}
