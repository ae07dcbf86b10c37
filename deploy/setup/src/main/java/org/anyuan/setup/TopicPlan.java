package org.anyuan.setup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** Every topic of Anyuan with its partitions and settings: the one place that says so. */
public final class TopicPlan {

  /** A week: what an operator has to notice that a group stood still. */
  private static final Duration EVENTS_KEPT = Duration.ofDays(7);

  /** Nobody asks for older ones. */
  private static final Duration SIGHTINGS_KEPT = Duration.ofHours(1);

  /** What could not be processed waits for a person. */
  private static final Duration DEAD_LETTERS_KEPT = Duration.ofDays(90);

  private static final Duration DEADLINE = Duration.ofSeconds(30);

  private TopicPlan() {}

  /** For a single broker. */
  public static List<NewTopic> topics() {
    return topics(Copies.of(1));
  }

  public static List<NewTopic> topics(Copies copies) {
    return plan().stream().map(copies::on).toList();
  }

  private static List<NewTopic> plan() {
    List<NewTopic> topics = new ArrayList<>();
    topics.add(kept("anyuan.incident.inputs", 12, EVENTS_KEPT));
    topics.add(kept("anyuan.incident.events", 12, EVENTS_KEPT));
    for (String audience : List.of("police", "education", "media")) {
      topics.add(queue("anyuan.queue." + audience));
    }
    topics.add(kept("anyuan.device.status", 12, EVENTS_KEPT));
    topics.add(kept("anyuan.device.sightings", 1, SIGHTINGS_KEPT));
    topics.add(kept("anyuan.lead.events", 6, EVENTS_KEPT));
    topics.add(kept("anyuan.patrol.events", 6, EVENTS_KEPT));
    topics.add(kept("anyuan.response.events", 6, EVENTS_KEPT));
    topics.add(kept("anyuan.notify.deliveries", 6, EVENTS_KEPT));
    topics.add(kept("anyuan.audit.heads", 1, DEAD_LETTERS_KEPT));
    for (String table : List.of("regions", "schools", "devices", "cameras", "exercises", "items")) {
      topics.add(compacted("anyuan.ledger." + table));
    }
    topics.add(deadLetters("anyuan.incident.inputs", "incident"));
    topics.add(deadLetters("anyuan.incident.events", "incident-projection"));
    topics.add(deadLetters("anyuan.incident.events", "patrol"));
    topics.add(deadLetters("anyuan.incident.events", "response"));
    topics.add(deadLetters("anyuan.incident.events", "notify"));
    topics.add(deadLetters("anyuan.incident.events", "notify-feeds"));
    topics.add(deadLetters("anyuan.incident.events", "lead"));
    topics.add(deadLetters("anyuan.lead.events", "incident-leads"));
    topics.add(deadLetters("anyuan.patrol.events", "incident-dispatches"));
    topics.add(deadLetters("anyuan.device.status", "patrol-gaps"));
    topics.add(deadLetters("anyuan.response.events", "ledger"));
    for (String topic :
        List.of(
            "anyuan.incident.events",
            "anyuan.device.status",
            "anyuan.ledger.devices",
            "anyuan.ledger.cameras",
            "anyuan.ledger.items")) {
      topics.add(deadLetters(topic, "lead-risks"));
    }
    topics.add(deadLetters("anyuan.lead.events", "patrol-risks"));
    topics.add(deadLetters("anyuan.notify.deliveries", "incident-answers"));
    return List.copyOf(topics);
  }

  /** On a single broker. */
  public static void create(String bootstrapServers) {
    create(bootstrapServers, Copies.of(1));
  }

  /** Creates what is missing; may be repeated. What is there stays as it is. */
  public static void create(String bootstrapServers, Copies copies) {
    try (Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) DEADLINE.toMillis()))) {
      Set<String> existing = admin.listTopics().names().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      List<NewTopic> missing =
          topics(copies).stream().filter(topic -> !existing.contains(topic.name())).toList();
      if (!missing.isEmpty()) {
        admin.createTopics(missing).all().get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      }
    } catch (ExecutionException e) {
      // Somebody else was faster; what they made is the same plan.
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new IllegalStateException("The topics could not be created", e.getCause());
      }
    } catch (TimeoutException e) {
      throw new IllegalStateException("Kafka did not create the topics within " + DEADLINE, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while creating the topics", e);
    }
  }

  private static NewTopic kept(String name, int partitions, Duration kept) {
    return topic(name, partitions, Map.of("retention.ms", String.valueOf(kept.toMillis())));
  }

  /** The broker stamps a lane's records: that time is the task's "queued". */
  private static NewTopic queue(String name) {
    return topic(
        name,
        6,
        Map.of(
            "retention.ms",
            String.valueOf(EVENTS_KEPT.toMillis()),
            "message.timestamp.type",
            "LogAppendTime"));
  }

  private static NewTopic compacted(String name) {
    return topic(
        name,
        6,
        Map.of(
            "cleanup.policy", "compact",
            "segment.bytes", String.valueOf(4 * 1024 * 1024),
            "segment.ms", String.valueOf(Duration.ofHours(6).toMillis()),
            "min.cleanable.dirty.ratio", "0.2",
            // A reader that was away this long has still seen every deletion.
            "delete.retention.ms", String.valueOf(Duration.ofDays(7).toMillis())));
  }

  private static NewTopic deadLetters(String topic, String group) {
    return kept(topic + "." + group + ".dlq", 1, DEAD_LETTERS_KEPT);
  }

  private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("max.message.bytes", String.valueOf(1024 * 1024));
    return new NewTopic(name, partitions, (short) 1).configs(all);
  }
}
