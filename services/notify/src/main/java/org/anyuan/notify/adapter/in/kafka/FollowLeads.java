package org.anyuan.notify.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.anyuan.notify.application.lead.TellOfLead;
import org.anyuan.notify.domain.lead.LeadNews;
import org.anyuan.proto.lead.v1.LeadEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * What waits for somebody in lead. In a group of its own: no alarm waits for it. While the database
 * is out the record waits; one that cannot be read goes to the dead letters.
 */
@ApplicationScoped
class FollowLeads {
  static final String GROUP = "notify-leads";
  private static final Logger LOG = Logger.getLogger(FollowLeads.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A record that fails for so long is not waiting for a store: it is poison. */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** What has lain for longer wakes nobody: what is still late is said by lead again. */
  private static final Duration LATE = Duration.ofDays(1);

  private final TellOfLead tell;

  FollowLeads(TellOfLead tell) {
    this.tell = tell;
  }

  @Incoming("lead-events")
  Uni<Void> read(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = event(message);
    return ReadLeadNews.of(event)
        .filter(_ -> System.currentTimeMillis() - message.timestamp() <= LATE.toMillis())
        .map(news -> take(news, event.getEventId()))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static LeadEvent event(ConsumerRecord<String, byte[]> message)
      throws InvalidProtocolBufferException {
    var event = LeadEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return event;
  }

  /** Once more, by a person's wish, however long it has lain. */
  Uni<Void> again(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    return ReadLeadNews.of(event(message))
        .map(tell::take)
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> take(LeadNews news, String eventId) {
    return Uni.createFrom()
        .deferred(() -> tell.take(news))
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf("lead event later, eventId=%s reason=%s", eventId, failure.toString()))
        .onFailure(failure -> !(failure instanceof IllegalArgumentException))
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(PATIENCE.toMillis());
  }
}
