package org.anyuan.incident.adapter.out.kafka;

import com.google.protobuf.InvalidProtocolBufferException;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.ConsumerThread;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.anyuan.incident.adapter.kafka.TopicReader;
import org.anyuan.incident.application.Happenings;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.jboss.logging.Logger;

/**
 * The newest end of the events, read by every copy: it answers the commands that wait, and holds
 * the newest incidents for as long as PostgreSQL may be out.
 */
@Startup
@ApplicationScoped
class EventTail implements Happenings {
  private static final Logger LOG = Logger.getLogger(EventTail.class);
  private static final int READ_BACK = 1000;
  private static final Duration NOT_OLDER = Duration.ofHours(24);
  private static final int HELD = 5000;
  private static final int EVENTS_OF_A_COMMAND = 8;
  private static final int MOST_WAITERS = 5000;

  /** Their inputs are not commands that a person asks about again. */
  private static final Set<String> NOT_PERSONS = Set.of("device", "service", "");

  private final Clock clock;
  private final ConsumerThread thread;
  private final Newest<String, Incident> incidents = new Newest<>(HELD);
  private final Newest<String, List<IncidentEvent>> answers = new Newest<>(HELD);
  private final Map<String, List<Waiter>> waiters = new ConcurrentHashMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile boolean positioned;

  /** Each has an answer of its own, so that no two are equal. */
  private record Waiter(Predicate<IncidentEvent> wanted, CompletableFuture<IncidentEvent> answer) {}

  EventTail(KafkaSettings settings, Clock clock) {
    this.clock = clock;
    this.thread = new ConsumerThread("event-tail", settings::reader, this::read);
  }

  @PostConstruct
  void start() {
    thread.start();
  }

  @PreDestroy
  void stop() {
    thread.close();
  }

  /** From here on no event is missed: whatever is sent after this is read. */
  boolean positioned() {
    return positioned;
  }

  /** Register before the command is sent. Empty when too many wait already. */
  Optional<CompletableFuture<IncidentEvent>> await(
      String commandId, Predicate<IncidentEvent> wanted) {
    if (waiting.incrementAndGet() > MOST_WAITERS) {
      waiting.decrementAndGet();
      return Optional.empty();
    }
    var waiter = new Waiter(wanted, new CompletableFuture<>());
    waiters.merge(
        commandId, List.of(waiter), (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
    // Whether it is answered or given up.
    var _ = waiter.answer.whenComplete((_, _) -> forget(commandId, waiter));
    return Optional.of(waiter.answer);
  }

  private void forget(String commandId, Waiter waiter) {
    waiting.decrementAndGet();
    waiters.computeIfPresent(
        commandId,
        (_, all) -> {
          var rest = all.stream().filter(w -> !w.equals(waiter)).toList();
          return rest.isEmpty() ? null : rest;
        });
  }

  @Override
  public synchronized List<IncidentEvent> causedBy(String commandId) {
    return answers.getOrDefault(commandId, List.of());
  }

  @Override
  public synchronized Optional<Incident> incident(String incidentId) {
    return Optional.ofNullable(incidents.get(incidentId));
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    positioned = false;
    var partitions = TopicReader.assignAll(consumer, Topics.INCIDENT_EVENTS);
    TopicReader.seekBack(consumer, partitions, READ_BACK, clock.instant().minus(NOT_OLDER));
    positioned = true;
    while (!thread.closed()) {
      var polled = consumer.poll(Duration.ofSeconds(1));
      polled.forEach(r -> take(r.value()));
      if (!polled.isEmpty()) {
        thread.gather();
      }
    }
  }

  private void take(byte[] value) {
    try {
      var event = IncidentEvent.parseFrom(value);
      hold(event);
      waiters.getOrDefault(event.getCauseId(), List.of()).stream()
          .filter(w -> w.wanted.test(event))
          .forEach(w -> w.answer.complete(event));
    } catch (InvalidProtocolBufferException e) {
      // The projection puts it aside; here it answers nobody.
      LOG.warn("unreadable event skipped", e);
    }
  }

  private synchronized void hold(IncidentEvent event) {
    if (event.hasIncident()) {
      incidents.merge(
          event.getIncident().getIncidentId(),
          event.getIncident(),
          (a, b) -> a.getVersion() > b.getVersion() ? a : b);
    }
    if (!NOT_PERSONS.contains(event.getActor().getRole())) {
      answers.merge(
          event.getCauseId(),
          List.of(event),
          (a, b) -> Stream.concat(a.stream(), b.stream()).limit(EVENTS_OF_A_COMMAND).toList());
    }
  }
}
