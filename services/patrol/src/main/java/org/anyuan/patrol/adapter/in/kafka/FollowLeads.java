package org.anyuan.patrol.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.beat.FollowRiskLists;
import org.anyuan.patrol.domain.beat.ListedRisk;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Risk lists that are published, in the order of each region; nothing else that lead tells. While
 * the database is out the record waits; one that cannot be read goes to the dead letters with its
 * reason.
 */
@ApplicationScoped
class FollowLeads {
  private static final Logger LOG = Logger.getLogger(FollowLeads.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final FollowRiskLists follow;
  private final Registry registry;

  FollowLeads(FollowRiskLists follow, Registry registry) {
    this.follow = follow;
    this.registry = registry;
  }

  @Incoming("lead-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = LeadEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return ReadRiskList.of(event)
        .map(
            listed ->
                Uni.createFrom()
                    .deferred(() -> take(listed))
                    .onFailure(failure -> !(failure instanceof IllegalArgumentException))
                    .retry()
                    .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                    .expireIn(PATIENCE.toMillis()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** Where its schools are is not known before the registry was read. */
  private Uni<Void> take(ListedRisk listed) {
    if (!registry.complete()) {
      return Uni.createFrom().failure(new IllegalStateException("the schools are not read yet"));
    }
    return follow
        .take(listed)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "risk list later, listId=%s reason=%s", listed.list(), failure.toString()));
  }
}
