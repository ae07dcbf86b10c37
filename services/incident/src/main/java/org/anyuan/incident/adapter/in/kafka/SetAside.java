package org.anyuan.incident.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.adapter.kafka.KafkaSettings;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** What a group cannot process, into its dead letters, before the group goes past it. */
@ApplicationScoped
class SetAside {
  private static final Logger LOG = Logger.getLogger(SetAside.class);
  private final KafkaProducer<String, byte[]> producer;

  SetAside(KafkaSettings settings) {
    producer = settings.producer();
  }

  /** Returns when it is safe there. The same one may come twice. */
  void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    LOG.errorf(
        "message set aside, topic=%s partition=%s offset=%s reason=%s",
        message.topic(), message.partition(), message.offset(), reason);
    var letter =
        new ProducerRecord<String, byte[]>(
            Topics.deadLetters(message.topic(), group),
            null,
            message.key(),
            message.value(),
            message.headers());
    // The names that SmallRye Messaging gives them, so that every dead letter reads alike.
    header(letter, "dead-letter-reason", reason);
    header(letter, "dead-letter-topic", message.topic());
    header(letter, "dead-letter-partition", Integer.toString(message.partition()));
    header(letter, "dead-letter-offset", Long.toString(message.offset()));
    try {
      producer.send(letter).get(3, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the dead letters take nothing now", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
    letter.headers().remove(name);
    letter.headers().add(name, value.getBytes(UTF_8));
  }

  @PreDestroy
  void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
