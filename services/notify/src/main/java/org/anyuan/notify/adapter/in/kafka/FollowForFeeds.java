package org.anyuan.notify.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.common.topic.DeadLetters;
import org.anyuan.common.topic.GroupFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.feed.SeeIncident;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.feed.Seen;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What becomes of incidents, for the feeds. In a group of its own: however long feeds lag, nobody
 * who has to be told waits for them.
 */
@ApplicationScoped
class FollowForFeeds {
  static final String GROUP = "notify-feeds";
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /** Nobody waits for a feed by the millisecond: what has gathered is read at once. */
  private static final Map<String, Object> GATHERED =
      Map.of("fetch.min.bytes", 262_144, "fetch.max.wait.ms", 250);

  /** Far less than entries are kept. */
  private static final Duration COUNTS = Duration.ofHours(1);

  private final SeeIncident see;
  private final Registry registry;
  private final SetAside setAside;
  private final Clock clock;
  private final GroupFollower reading;
  private final LastTaken<IncidentId, Seen> taken = new LastTaken<>(COUNTS);

  FollowForFeeds(
      SeeIncident see,
      Registry registry,
      DeadLetters deadLetters,
      Clock clock,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.see = see;
    this.registry = registry;
    this.setAside =
        new SetAside(GROUP, (message, reason) -> deadLetters.put(message, GROUP, reason));
    this.clock = clock;
    this.reading =
        new GroupFollower(
            "notify-feeds",
            GROUP,
            List.of(Topics.INCIDENT_EVENTS),
            bootstrapServers,
            GATHERED,
            messages -> take(messages));
  }

  void start(@Observes StartupEvent event) {
    reading.start();
  }

  void stop(@Observes ShutdownEvent event) {
    reading.close();
  }

  private void take(ConsumerRecords<String, byte[]> messages) {
    if (!registry.complete()) {
      // Where it was handed to would not be known.
      throw new IllegalStateException("regions are not read yet");
    }
    messages.forEach(this::take);
  }

  private void take(ConsumerRecord<String, byte[]> message) {
    try {
      var event = event(message);
      if (event.hasIncident()) {
        setAside.takeOrPut(message, reading::pause, () -> take(event));
      }
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      setAside.put(message, "it cannot be read: " + e.getMessage());
    }
  }

  private static IncidentEvent event(ConsumerRecord<String, byte[]> message)
      throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return event;
  }

  /** Once more, by a person's wish. */
  Uni<Void> again(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    var event = event(message);
    return event.hasIncident()
        ? see.take(seen(event), Timestamps.instant(event.getDecidedAt()))
        : Uni.createFrom().voidItem();
  }

  private Seen seen(IncidentEvent event) {
    return ReadSeen.of(event.getIncident(), registry);
  }

  private void take(IncidentEvent event) {
    var seen = seen(event);
    var same = seen.withVersion(0);
    var now = clock.instant();
    if (!taken.is(seen.incident(), same, now)) {
      see.take(seen, Timestamps.instant(event.getDecidedAt())).await().atMost(DEADLINE);
      taken.took(seen.incident(), same, now);
    }
  }
}
