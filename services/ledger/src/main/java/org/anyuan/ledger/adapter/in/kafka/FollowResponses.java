package org.anyuan.ledger.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.anyuan.common.region.StoreAway;
import org.anyuan.ledger.application.OpenItem;
import org.anyuan.ledger.domain.item.Item.Told;
import org.anyuan.proto.response.v1.ResponseEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What the look back on a response found. While the database is out the record waits; one that
 * cannot be read, or whose school was never registered, goes to the dead letters with its reason.
 */
@ApplicationScoped
class FollowResponses {
  private static final Logger LOG = Logger.getLogger(FollowResponses.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final OpenItem open;

  FollowResponses(OpenItem open) {
    this.open = open;
  }

  @Incoming("response-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = ResponseEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return ReadFinding.of(event).map(this::take).orElseGet(() -> Uni.createFrom().voidItem());
  }

  /** For as long as the store is away, and a while for what else may pass by itself. */
  private Uni<Void> take(Told told) {
    return Uni.createFrom()
        .deferred(() -> tried(told))
        .onFailure(StoreAway.class)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .indefinitely();
  }

  private Uni<Void> tried(Told told) {
    return Uni.createFrom()
        .deferred(() -> open.take(told))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "finding not kept yet, responseId=%s schoolId=%s reason=%s",
                    told.finding().response(), told.school(), failure.toString()))
        .onFailure(FollowResponses::mayPass)
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(PATIENCE.toMillis());
  }

  private static boolean mayPass(Throwable failure) {
    return !(failure instanceof IllegalArgumentException || failure instanceof StoreAway);
  }
}
