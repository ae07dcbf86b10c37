package org.anyuan.lead.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.anyuan.lead.application.LinkIncidents;
import org.anyuan.lead.application.LinkIncidents.Opened;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What becomes of the incidents that leads asked for, in the order of each school. While the
 * database is out the record waits; one that cannot be read goes to the dead letters with its
 * reason.
 */
@ApplicationScoped
class FollowIncidents {
  private static final Logger LOG = Logger.getLogger(FollowIncidents.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final LinkIncidents link;

  FollowIncidents(LinkIncidents link) {
    this.link = link;
  }

  @Incoming("incident-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    if (event.getIncident().getOriginLeadIdsCount() == 0) {
      return Uni.createFrom().voidItem();
    }
    var opened = opened(event.getIncident());
    return Uni.createFrom()
        .deferred(() -> link.take(opened))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "incident event later, incidentId=%s reason=%s",
                    opened.incident(), failure.toString()))
        .onFailure()
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(PATIENCE.toMillis());
  }

  private static Opened opened(Incident incident) {
    return new Opened(
        IncidentId.of("incidentId", incident.getIncidentId()),
        Optional.of(incident.getMergedInto())
            .filter(id -> !id.isEmpty())
            .map(id -> IncidentId.of("mergedInto", id)),
        incident.getOriginLeadIdsList().stream()
            .map(id -> LeadId.of("originLeadIds", id))
            .toList());
  }
}
