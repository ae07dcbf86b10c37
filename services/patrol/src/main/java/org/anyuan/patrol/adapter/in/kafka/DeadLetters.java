package org.anyuan.patrol.adapter.in.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.anyuan.common.topic.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a group cannot process, kept with its reason before the group goes past it. */
@ApplicationScoped
class DeadLetters {
  private final KafkaProducer<String, byte[]> producer;

  DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", bootstrapServers,
                "acks", "all",
                "max.block.ms", 1000,
                "request.timeout.ms", 1500,
                "delivery.timeout.ms", 2000,
                "linger.ms", 0),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Returns when it is safe there. The same one may come twice. */
  void put(ConsumerRecord<String, byte[]> message, String group, String reason) {
    var letter =
        new ProducerRecord<>(
            Topics.deadLetters(message.topic(), group),
            null,
            message.key(),
            message.value(),
            message.headers());
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
