package org.anyuan.notify.adapter.in.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.inbox.LastTaken;
import org.anyuan.common.topic.DeadLetters;
import org.anyuan.common.topic.GroupFollower;
import org.anyuan.common.topic.Topics;
import org.anyuan.notify.application.escalation.FollowIncident;
import org.anyuan.notify.application.escalation.FollowIncident.Happened;
import org.anyuan.notify.domain.IncidentId;
import org.anyuan.notify.domain.escalation.KnownIncident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * What happens to incidents, in the order of each. Those that come together are taken over
 * together. While the database is out they wait; one that cannot be read, or that the store
 * refuses, goes to the dead letters with its reason, and nobody's press behind it waits.
 */
@ApplicationScoped
class FollowIncidents {
  private static final Logger LOG = Logger.getLogger(FollowIncidents.class);
  static final String GROUP = "notify";
  private static final int MOST_AT_ONCE = 500;

  /** Incidents in one transaction; a longer one holds others up. */
  private static final int TOGETHER = 20;

  private static final Duration DEADLINE = Duration.ofSeconds(20);

  /**
   * News that have lain for longer start nothing by themselves: whoever reads a long backlog would
   * wake people for what is over. The sweep starts what is still open, soon after.
   */
  private static final Duration LATE = Duration.ofMinutes(15);

  /** Far less than an incident is kept after its last event. */
  private static final Duration COUNTS = Duration.ofHours(1);

  private final FollowIncident follow;
  private final SetAside setAside;
  private final Clock clock;
  private final GroupFollower reading;
  private final LastTaken<IncidentId, KnownIncident> last = new LastTaken<>(COUNTS);

  FollowIncidents(
      FollowIncident follow,
      DeadLetters deadLetters,
      Clock clock,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.follow = follow;
    this.setAside =
        new SetAside(GROUP, (message, reason) -> deadLetters.put(message, GROUP, reason));
    this.clock = clock;
    this.reading =
        new GroupFollower(
            "notify-incidents",
            GROUP,
            List.of(Topics.INCIDENT_EVENTS),
            bootstrapServers,
            Map.of("max.poll.records", MOST_AT_ONCE),
            messages -> take(messages));
  }

  void start(@Observes StartupEvent event) {
    reading.start();
  }

  void stop(@Observes ShutdownEvent event) {
    reading.close();
  }

  /** An event, as far as it says anything. */
  record News(ConsumerRecord<String, byte[]> message, Happened happened) {}

  private void take(ConsumerRecords<String, byte[]> messages) {
    var turns = new Turns();
    messages.forEach(message -> read(message).ifPresent(turns::add));
    turns.all().forEach(this::take);
  }

  private Optional<News> read(ConsumerRecord<String, byte[]> message) {
    try {
      return event(message).map(happened -> new News(message, happened));
    } catch (InvalidProtocolBufferException | IllegalArgumentException e) {
      setAside.put(message, "it cannot be read: " + e.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Absent: it is about no incident.
   *
   * @throws IllegalArgumentException where it is no event
   */
  private static Optional<Happened> event(ConsumerRecord<String, byte[]> message)
      throws InvalidProtocolBufferException {
    var event = IncidentEvent.parseFrom(message.value() == null ? new byte[0] : message.value());
    if (event.getEventId().isEmpty()) {
      throw new IllegalArgumentException("the record is no event");
    }
    return ReadIncident.of(event, late(message));
  }

  /** Once more, by a person's wish. */
  Uni<Void> again(ConsumerRecord<String, byte[]> message) throws InvalidProtocolBufferException {
    return event(message).map(follow::take).orElseGet(() -> Uni.createFrom().voidItem());
  }

  /**
   * It has lain in the log: a backlog is read. By the clock of the machines, which the record's
   * time is of, not by the time at which the press was made: that may have been spooled.
   */
  private static boolean late(ConsumerRecord<String, byte[]> message) {
    return System.currentTimeMillis() - message.timestamp() > LATE.toMillis();
  }

  private void take(List<News> turn) {
    var now = clock.instant();
    var news = turn.stream().filter(one -> !isKnown(one.happened(), now)).toList();
    for (var from = 0; from < news.size(); from += TOGETHER) {
      some(news.subList(from, Math.min(news.size(), from + TOGETHER)));
    }
  }

  /** In a flood most events say again what an earlier one has said. */
  private boolean isKnown(Happened happened, Instant now) {
    return happened.progress().isEmpty()
        && last.is(happened.id(), happened.incident().withoutVersions(), now);
  }

  /** Together; where that does not go, each by itself. */
  private void some(List<News> news) {
    try {
      store(news);
    } catch (RuntimeException e) {
      if (SetAside.isAway(e)) {
        throw e;
      }
      LOG.warnf("incidents one by one, count=%s reason=%s", news.size(), e.toString());
      news.forEach(this::alone);
    }
  }

  private void store(List<News> news) {
    follow.take(news.stream().map(News::happened).toList()).await().atMost(DEADLINE);
    var now = clock.instant();
    news.forEach(
        one -> last.took(one.happened().id(), one.happened().incident().withoutVersions(), now));
  }

  private void alone(News one) {
    setAside.takeOrPut(one.message(), reading::pause, () -> store(List.of(one)));
  }
}
